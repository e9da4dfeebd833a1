package vn.tinhgon.channel.line;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * What came of a job of the command line.
 *
 * @param done whether all is well
 * @param lines what to tell the operator, in Vietnamese
 */
@NamedInterface("setup")
public record SetupReport(boolean done, List<String> lines) {
  public SetupReport {
    lines = List.copyOf(lines);
  }
}
