package vn.tinhgon.answer;

/**
 * How well a candidate fits a question, by features that can be explained.
 *
 * @param coverage share of the question's weight that the candidate holds, 0 to 1
 * @param likeness likeness to the nearest wording by which the candidate is asked for, 0 to 1
 * @param seconded likeness to the third nearest wording, 0 to 1: others ask for it so too
 * @param told share of the question's words and word pairs that stand in all it says, 0 to 1
 * @param evidence how much the words that both share tell, 0 upwards
 * @param agreement factor of places, documents, people and figures; 0 = they clash
 * @param fit factor of what is asked for
 * @param score all of it in one number, 0 to about 1
 */
record Match(
    Candidate candidate,
    double coverage,
    double likeness,
    double seconded,
    double told,
    double evidence,
    double agreement,
    double fit,
    double score) {

  Match times(double factor) {
    return new Match(
        candidate, coverage, likeness, seconded, told, evidence, agreement, fit, score * factor);
  }

  Explanation.Considered considered() {
    return new Explanation.Considered(
        candidate.id(), candidate.label(), score, coverage, likeness, agreement, fit);
  }
}
