package vn.tinhgon.answer;

import java.time.LocalDate;

/**
 * One question, exactly as typed.
 *
 * @param asOf the day the asker speaks of unless the text says otherwise; normally today
 */
public record Question(String text, Context context, LocalDate asOf) {}
