package vn.tinhgon.journey;

import java.sql.Timestamp;

/** Of an office that learns from those who ask. */
abstract class LearningJourney extends OfficeJourney {

  /** Asked back, then the choice that led to that entry; as the dialogue notes it. */
  final void chosen(String wording, String source, String vote) {
    office
        .jdbc()
        .sql(
            """
            insert into asked_question (asked_at, channel, outcome, source, topic, localities, question)
            values (?, 'telegram', 'CLARIFIED', '', '', '', ?)
            """)
        .params(Timestamp.from(office.clock().instant()), wording)
        .update();
    office
        .jdbc()
        .sql(
            """
            insert into asked_question
              (asked_at, channel, outcome, source, topic, localities, question, clarified, vote)
            select ?, 'telegram', 'ANSWERED', ?, '', '', 'x', max(id), ? from asked_question
            """)
        .params(Timestamp.from(office.clock().instant()), source, vote)
        .update();
  }
}
