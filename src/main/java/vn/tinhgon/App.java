package vn.tinhgon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.tinhgon.cli.Cli;

/** Starts the bot, or does one job of the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class App {

  public static void main(String[] args) {
    // Spring's own arguments begin with --; a job is a bare word, or a request for help.
    if (args.length > 0
        && (!args[0].startsWith("--") || args[0].equals("--help") || args[0].equals("--version"))) {
      System.exit(Cli.run(args));
    }
    SpringApplication.run(App.class, args);
  }
}
