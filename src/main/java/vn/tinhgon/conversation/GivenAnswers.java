package vn.tinhgon.conversation;

import org.springframework.stereotype.Component;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.following.Items;
import vn.tinhgon.following.Readers;
import vn.tinhgon.following.Receipts;
import vn.tinhgon.following.Watch;
import vn.tinhgon.message.Inbound;

/** Notes who got which answer, so that he hears when it is corrected; not of what is in a group. */
@Component
class GivenAnswers {
  private final Watch watch;
  private final Readers readers;
  private final Receipts receipts;

  GivenAnswers(Watch watch, Readers readers, Receipts receipts) {
    this.watch = watch;
    this.readers = readers;
    this.receipts = receipts;
  }

  /**
   * What readers get now; to be asked before the answer is made, so that a change in between is
   * rather told in vain than not at all.
   */
  Items now() {
    return watch.items();
  }

  void note(Inbound message, Answer answer, Items before) {
    if (message.privately() && answer instanceof Answer.Found found) {
      receipts.note(readers.meet(message.address(), message.sender().id()), found.source(), before);
    }
  }
}
