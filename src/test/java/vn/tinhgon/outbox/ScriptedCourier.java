package vn.tinhgon.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;

/** Answers as told, else accepts; splits at {@code |}; writes down what it is given. */
final class ScriptedCourier implements Courier {
  final List<String> tries = new ArrayList<>();
  final List<String> sent = new ArrayList<>();
  private final Map<String, Deque<Delivery>> script = new HashMap<>();
  private final Map<String, Delivery> always = new HashMap<>();
  String channel = "telegram";
  boolean broken;
  boolean editing;

  void answers(String text, Delivery... deliveries) {
    script.put(text, new ArrayDeque<>(List.of(deliveries)));
  }

  void alwaysAnswers(String text, Delivery delivery) {
    always.put(text, delivery);
  }

  /** From now on it is accepted. */
  void takes(String text) {
    always.remove(text);
  }

  @Override
  public String channel() {
    return channel;
  }

  @Override
  public Abilities abilities() {
    return new Abilities(false, editing, false, false, 4_096, false, null);
  }

  @Override
  public Tempo tempo(Address to) {
    return Tempo.CHAT;
  }

  @Override
  public List<Reply> parts(Reply reply) {
    return Stream.of(reply.body().text().split("\\|")).map(Reply::of).toList();
  }

  /** Where {@code editing}, a message stays the same one; said as what it replaces and by what. */
  @Override
  public Delivery replace(Address to, String messageId, Reply part) {
    sent.add(to.chat() + ":" + messageId + "->" + part.body().text());
    return new Delivery.Accepted(messageId);
  }

  @Override
  public Delivery deliver(Address to, Reply part) {
    String text = part.body().text();
    tries.add(to.chat() + ":" + text);
    if (broken) {
      throw new IllegalStateException("planned failure");
    }
    Delivery planned = always.get(text);
    if (planned == null && script.containsKey(text)) {
      planned = script.get(text).poll();
    }
    Delivery delivery = planned == null ? new Delivery.Accepted("" + (sent.size() + 1)) : planned;
    if (delivery instanceof Delivery.Accepted) {
      sent.add(to.chat() + ":" + text);
    }
    return delivery;
  }
}
