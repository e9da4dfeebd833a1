package vn.tinhgon.command;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Role;
import vn.tinhgon.access.Scope;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;

/** What roles and their places are called. */
@Component
class RoleWords {
  private final KnowledgeSource knowledge;
  private final Wording wording;

  RoleWords(KnowledgeSource knowledge, Wording wording) {
    this.knowledge = knowledge;
    this.wording = wording;
  }

  String role(Role role) {
    return wording.get("roles.role." + role);
  }

  String places(Scope scope) {
    return scope.everywhere()
        ? wording.get("roles.everywhere")
        : scope.places().stream()
            .sorted()
            .map(id ->
                knowledge
                    .current()
                    .registry()
                    .find(Locality.class, id)
                    .map(EntryView::name)
                    .orElse(id))
            .collect(Collectors.joining(", "));
  }
}
