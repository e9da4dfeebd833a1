package vn.tinhgon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import vn.tinhgon.cli.Cli;
import vn.tinhgon.message.Wording;

/** Starts the bot, or does one job of the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class App {

  public static void main(String[] args) {
    // Spring's own arguments begin with --; a job is a bare word, or a request for help.
    if (args.length > 0
        && (!args[0].startsWith("--") || args[0].equals("--help") || args[0].equals("--version"))) {
      System.exit(Cli.run(args));
    }
    SpringApplication.run(App.class, args);
  }

  /** Every sentence the bot says. */
  @Bean
  Wording wording() {
    return new Wording();
  }
}
