package vn.tinhgon.calendar;

import java.time.LocalDate;

/**
 * A day on which offices are closed, or work though it is a weekend.
 *
 * @param basis the document that says so
 */
public record SpecialDay(LocalDate on, boolean works, String name, String basis) {}
