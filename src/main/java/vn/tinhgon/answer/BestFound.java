package vn.tinhgon.answer;

import java.util.Map;

/**
 * A question's answer beside what would have been answered without any doubt, for those who measure
 * how well the doubts are placed.
 *
 * @param best the best thing found, told as an answer whatever speaks against it
 * @param confidence how likely {@code best} is right, 0 to 1; 0 if nothing was found
 * @param signs the numbers that make the confidence; empty where it was found by query
 */
public record BestFound(Answer answer, Answer best, double confidence, Map<String, Double> signs) {}
