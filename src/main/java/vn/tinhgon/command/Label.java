package vn.tinhgon.command;

/** The lines of a form, in the order in which they are shown; worded in messages.properties. */
enum Label {
  QUESTION,
  ALTERNATES,
  ANSWER,
  SOURCES,
  STATUS,
  CONTEXT,
  LOCALITIES,
  TOPIC,
  REASON,
  PUBLISH
}
