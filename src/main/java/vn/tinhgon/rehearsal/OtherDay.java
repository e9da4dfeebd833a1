package vn.tinhgon.rehearsal;

import java.time.LocalDate;

/**
 * A day of issue that an entry tells otherwise than the register.
 *
 * @param entry its id; empty = a new one
 * @param document its number with symbol
 * @param told the day in the answer
 * @param held the day in the register
 */
public record OtherDay(String entry, String document, LocalDate told, LocalDate held) {}
