package vn.tinhgon.answer;

/** What a question asks for. */
enum Ask {
  WHO,
  WHEN,
  COUNT,
  WHERE,
  HOUR,
  ISSUER,
  SUBJECT,
  NUMBER,
  SIGNER,
  RELATION,
  STATE,
  COMPARE,
  DOCUMENTS,
  NOW,
  MEETING,
  NAME,
  PERSON,
  CHECK,
  LIST,
  BELONGS,
  PLANNED,
  FORCE
}
