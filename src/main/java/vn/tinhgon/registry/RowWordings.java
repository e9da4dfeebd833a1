package vn.tinhgon.registry;

import java.util.List;
import org.springframework.data.annotation.Id;

/** Other words by which people ask for a row; never shown to anybody. */
public record RowWordings(@Id String id, List<String> rows, List<String> wordings) {}
