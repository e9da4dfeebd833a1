package vn.tinhgon;

import java.lang.reflect.InvocationTargetException;

/** Says in one line which Java is needed when an older one starts the jar; compiled for Java 17. */
public final class Launcher {
  private static final int NEEDED = 25;

  private Launcher() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    int running = Runtime.version().feature();
    if (running < NEEDED) {
      System.err.println(
          "TinhGon needs Java "
              + NEEDED
              + " or newer; this is Java "
              + running
              + ". "
              + "Start it with a JDK "
              + NEEDED
              + ": <jdk-"
              + NEEDED
              + ">/bin/java -jar tinhgon.jar");
      System.exit(1);
    }
    try {
      Class.forName("vn.tinhgon.App").getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
