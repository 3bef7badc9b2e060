package org.bridges.youth;

import java.util.List;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways by which a youth said that she or he is reached safely, kept up to date. */
@Service
public class SafeWays {

  private static final int LONGEST = 200;

  private final KnownContacts contacts;
  private final YouthVault vault;
  private final FieldCipher cipher;
  private final OfficeTime time;

  SafeWays(KnownContacts contacts, YouthVault vault, FieldCipher cipher, OfficeTime time) {
    this.contacts = contacts;
    this.vault = vault;
    this.cipher = cipher;
    this.time = time;
  }

  /**
   * When and how a way is safe.
   *
   * @param note in the words of the person; null for none
   */
  public record Terms(
      @Nullable String note,
      boolean mayLeaveMessage,
      @Nullable SafeHours hours,
      @Nullable String codeWord) {}

  /**
   * The ways that are safe now, newest first. A way to a grown-up, or through who wrote, is left
   * out while an adult at home is not safe: it may lead to that person.
   */
  @Transactional(readOnly = true)
  public List<SafeWay> offered(UUID youthId) {
    var isHomeUnsafe = vault.adultsAtHome(youthId).stream().anyMatch(adult -> !adult.maySign());
    return known(youthId).stream()
        .filter(way -> !isHomeUnsafe || way.contact().who().equals("YOUTH"))
        .toList();
  }

  /** All ways that are safe now, newest first. */
  @Transactional(readOnly = true)
  public List<SafeWay> known(UUID youthId) {
    return contacts.findByYouthIdOrderByAddedAtDesc(youthId).stream()
        .filter(one -> !one.isEnded())
        .map(one -> one.way(cipher))
        .toList();
  }

  /**
   * Somebody named a further way.
   *
   * @throws Refused with WAY_MISSING or TOO_LONG
   */
  @Transactional
  public void add(UUID youthId, SafeContact said, Terms terms) {
    var isNamed = said.value() != null && !said.value().isBlank();
    if (!isNamed && !said.method().equals("IN_PERSON") && !said.method().equals("VIA_REFERRER")) {
      throw new Refused("WAY_MISSING", "value", "Write the number or the address.");
    }
    check(said.value(), "value");
    check(terms);
    require(youthId, vault.addContact(youthId, said)).change(terms, cipher);
  }

  /**
   * When and how it is safe has changed.
   *
   * @throws Missing when the youth has no such way
   * @throws Refused with TOO_LONG
   */
  @Transactional
  public void change(UUID youthId, UUID way, Terms terms) {
    check(terms);
    require(youthId, way).change(terms, cipher);
  }

  /**
   * The way is not safe any more; it is kept, and never offered again. Twice is once.
   *
   * @param by user name
   * @throws Missing when the youth has no such way
   */
  @Transactional
  public void end(UUID youthId, UUID way, String by) {
    require(youthId, way).end(time.instant(), by);
  }

  private KnownContact require(UUID youthId, UUID way) {
    return contacts
        .findById(way)
        .filter(one -> one.isOf(youthId))
        .orElseThrow(() -> new Missing("safe way"));
  }

  private static void check(Terms terms) {
    check(terms.note(), "note");
    check(terms.codeWord(), "codeWord");
  }

  private static void check(@Nullable String words, String field) {
    if (words != null && words.length() > LONGEST) {
      throw new Refused("TOO_LONG", field, "Write at most " + LONGEST + " characters.");
    }
  }
}
