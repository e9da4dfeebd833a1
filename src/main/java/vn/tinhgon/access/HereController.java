package vn.tinhgon.access;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a command on this machine that a service is running. */
@RestController
class HereController {

  @PostMapping(LoopbackJob.PATH + "here")
  String here() {
    return "";
  }
}
