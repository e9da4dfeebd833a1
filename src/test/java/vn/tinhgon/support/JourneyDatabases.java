package vn.tinhgon.support;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The databases of a journey: every class that writes SQL is tested on both, so each journey goes
 * through one of them, half of the journeys each; with {@code -Djourneys=both}, as the drills do,
 * all go through both.
 */
public final class JourneyDatabases implements ArgumentsProvider {

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Stream<Databases> databases =
        System.getProperty("journeys", "both").equals("both")
            ? Stream.of(Databases.values())
            : Stream.of(of(context.getRequiredTestClass()));
    return databases.map(Arguments::of);
  }

  /** Always the same one. */
  private static Databases of(Class<?> journey) {
    Databases[] all = Databases.values();
    return all[Math.floorMod(journey.getSimpleName().hashCode(), all.length)];
  }
}
