package vn.tinhgon.access;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a code for the first administrator when the command on this machine asks. */
@RestController
class AdminCodeController {
  static final String PATH = LoopbackDoor.PATH + "admin-code";
  private final Access access;

  AdminCodeController(Access access) {
    this.access = access;
  }

  @PostMapping(PATH)
  CodeOffer offer() {
    return access.offerCode();
  }
}
