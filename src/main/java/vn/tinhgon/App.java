package vn.tinhgon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the bot. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class App {

  public static void main(String[] args) {
    SpringApplication.run(App.class, args);
  }
}
