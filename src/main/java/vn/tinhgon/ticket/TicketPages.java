package vn.tinhgon.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.message.Address;

/**
 * The pages on which askers see their own ticket: one for each asker and code, under a key that
 * nobody can guess and that is stored nowhere.
 */
@Component
public class TicketPages {
  /** Under which they lie. */
  public static final String PATH = "/phieu/";

  private static final int BYTES = 16;

  private final Tickets tickets;
  private final Askers askers;
  private final SecretKey secret;
  private final String publicUrl;

  TicketPages(
      Tickets tickets,
      Askers askers,
      SecretKey secret,
      @Value("${tinhgon.public-url:}") String publicUrl) {
    this.tickets = tickets;
    this.askers = askers;
    this.secret = secret;
    this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
  }

  /**
   * What a page shows.
   *
   * @param code under which it was asked
   * @param ticket with what it came to; another one if keepers joined them
   */
  public record Shown(Code code, Ticket ticket, Asker asker) {}

  /** The address of that person's page; empty if nobody outside can reach us. */
  public Optional<String> address(Code code, Address at, String person) {
    return publicUrl.isEmpty() ? Optional.empty() : Optional.of(publicUrl + path(code, at, person));
  }

  /** Where it lies on this server, by whatever name that is reached. */
  public String path(Code code, Address at, String person) {
    return PATH + code + '/' + key(code, at, person);
  }

  /** Whether nobody can be told a whole address, for nobody has said under which we are reached. */
  public boolean addressless() {
    return publicUrl.isEmpty();
  }

  /** The page of that code and key; empty if there is none, or its asker took his words back. */
  public Optional<Shown> find(String code, String key) {
    return Code.read(code)
        .filter(typed -> typed.rest().isEmpty())
        .map(Code.Typed::code)
        .flatMap(read -> tickets.find(read).flatMap(ticket -> find(read, ticket, key)));
  }

  private Optional<Shown> find(Code code, Ticket asked, String key) {
    Ticket told = tickets.awaited(asked);
    byte[] shown = key.getBytes(StandardCharsets.UTF_8);
    return askers.of(told.id()).stream()
        .filter(asker -> {
          String own = key(code, asker.at(), asker.person());
          return MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), shown);
        })
        .findFirst()
        .map(asker -> new Shown(code, told, asker));
  }

  private String key(Code code, Address at, String person) {
    String text = String.join("\n", code.digits(), at.channel(), at.account(), at.chat(), person);
    byte[] bits = secret.derived("ticket-page", text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bits, BYTES));
  }
}
