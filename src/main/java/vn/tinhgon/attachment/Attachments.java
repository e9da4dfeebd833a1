package vn.tinhgon.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Attachment;

/** The bytes behind what replies name. */
@Component
public class Attachments {
  private final KeptFiles kept;
  private final ObjectProvider<FileRecipe> recipes;

  Attachments(KeptFiles kept, ObjectProvider<FileRecipe> recipes) {
    this.kept = kept;
    this.recipes = recipes;
  }

  /** A file that can be sent. */
  public interface Sendable {
    String name();

    /** Whether its owner may have it without a role. */
    boolean forReader();

    void write(OutputStream out) throws IOException;
  }

  /** The file of that id that may be given there; empty if there is none, or no longer. */
  public Optional<Sendable> find(String id, Address to) {
    return recipes.stream()
        .filter(recipe -> recipe.attachment().id().equals(id))
        .findFirst()
        .<Sendable>map(Made::new)
        .or(() ->
            kept.find(id)
                .filter(file -> file.owner().equals(to))
                .map(file -> new Stored(kept, file)));
  }

  private record Made(FileRecipe recipe) implements Sendable {

    @Override
    public boolean forReader() {
      return false;
    }

    @Override
    public String name() {
      Attachment named = recipe.attachment();
      return named.name();
    }

    @Override
    public void write(OutputStream out) throws IOException {
      recipe.write(out);
    }
  }

  private record Stored(KeptFiles files, KeptFiles.Kept file) implements Sendable {

    @Override
    public boolean forReader() {
      return file.forReader();
    }

    @Override
    public String name() {
      return file.name();
    }

    @Override
    public void write(OutputStream out) throws IOException {
      files.write(file.id(), out);
    }
  }
}
