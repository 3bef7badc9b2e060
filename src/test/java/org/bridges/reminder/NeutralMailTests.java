package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bridges.directory.OfficePhone;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever reads a mail over a shoulder learns nothing: every kind, language and calendar part. */
class NeutralMailTests {

  /** Beginnings of words that no mail may hold, in either language. */
  private static final List<String> FORBIDDEN =
      List.of(
          "youth",
          "joven",
          "jóven",
          "minor",
          "menor",
          "child",
          "niñ",
          "teen",
          "girl",
          "boy",
          "adolesc",
          "traffick",
          "trata",
          "exploit",
          "explot",
          "victim",
          "víctim",
          "survivor",
          "sobrevivient",
          "rescue",
          "rescat",
          "abuse",
          "abuso",
          "sex",
          "prostitut",
          "runaway",
          "missing",
          "desaparecid",
          "case",
          "caso",
          "referral",
          "remisi",
          "county",
          "condado",
          "school",
          "escuela",
          "police",
          "policía",
          "court",
          "tribunal",
          "shelter",
          "refugio",
          "advocate",
          "coordinat",
          "coordinador",
          "family",
          "familia",
          "texas",
          "program",
          "age",
          "edad",
          "transfer",
          "traslad",
          "care",
          "invented",
          "blue");

  private static final String PHONE = "(512) 555-0190";
  private static final String ENDING = "https://office.example/mail/" + Token.next();
  private static final String PARTNER_LINK = "https://office.example/p/" + Token.next();
  private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");

  private final OfficeTime time =
      new OfficeTime(Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("America/Chicago"));
  private final NeutralMail mails =
      new NeutralMail(
          new MailSettings(
              "https://office.example",
              "office@post.example",
              "ops@post.example",
              Duration.ofSeconds(1),
              Duration.ofSeconds(9),
              3,
              30),
          time,
          new OfficePhone(PHONE));

  @Test
  void noMailOfAnyKindInAnyLanguageSaysWhatItIsAbout() throws MessagingException {
    var inspected = 0;
    for (var locale : MailWords.LOCALES) {
      for (var kind : NoticeKind.values()) {
        for (var letter : letters(kind, locale)) {
          var sent = write(letter);
          assertThat(forbiddenIn(Mailbox.everything(sent))).as("%s in %s", kind, locale).isEmpty();
          if (kind.hasLink()) {
            assertThat(Mailbox.text(sent)).containsOnlyOnce(letter.links().getFirst());
          } else {
            assertThat(Mailbox.text(sent)).doesNotContain("http", "/p/", "@");
          }
          var rest = Mailbox.text(sent).replace(letter.links().getFirst(), "");
          // a digest says how many items it has, and nothing else
          var count = kind == NoticeKind.DIGEST ? rest.replaceFirst("\\b1\\b", "") : rest;
          var words = count.replace(PHONE, "");
          assertThat(Mailbox.wordsOfPage(sent))
              .as("the page says the same words: %s", kind)
              .isEqualTo(Mailbox.text(sent).replaceAll("\\s+", " ").strip());
          assertThat(Mailbox.page(sent))
              .doesNotContain("<img", "<script", "<style", "<link", "src=", "url(", "http-equiv");
          assertThat(words).doesNotContainPattern("\\d");
          inspected++;
        }
      }
    }
    System.out.printf("Neutral mail: %d mails, %d word beginnings%n", inspected, FORBIDDEN.size());
    assertThat(inspected).isEqualTo(MailWords.LOCALES.size() * NoticeKind.values().length * 4);
  }

  @Test
  void onlyADailyMailThatIsAWishCanBeEndedAndByOnePostOfAMailProgram() throws MessagingException {
    var duty = letter(NoticeKind.ITEM_DUE, Locale.ENGLISH, PARTNER_LINK, null);
    assertThat(write(duty).getHeader("List-Unsubscribe")).isNull();
    assertThat(write(duty).getHeader("List-Unsubscribe-Post")).isNull();

    for (var locale : MailWords.LOCALES) {
      var daily =
          new Letter(
              UUID.randomUUID(),
              1,
              NoticeKind.DIGEST,
              new Address("desk@partner.example", locale, "Invented"),
              List.of(PARTNER_LINK),
              null,
              List.of(),
              ENDING);
      assertThat(write(daily).getHeader("List-Unsubscribe", null)).isEqualTo("<" + ENDING + ">");
      assertThat(write(daily).getHeader("List-Unsubscribe-Post", null))
          .isEqualTo("List-Unsubscribe=One-Click");
      assertThat(Mailbox.text(write(daily))).contains(MailWords.text(locale, "mail.ending"));
      assertThat(forbiddenIn(Mailbox.everything(write(daily)).replace(ENDING, ""))).isEmpty();
    }
  }

  @Test
  void partnersReadTheOfficesNumberAndOurOwnPeopleDoNot() throws MessagingException {
    var partner = letter(NoticeKind.ITEM_DUE, Locale.of("es"), PARTNER_LINK, null);
    assertThat(Mailbox.text(write(partner))).contains("Llámenos, por favor: " + PHONE);
    var ours =
        letter(NoticeKind.STAFF_REMINDER, Locale.ENGLISH, "https://office.example/work", null);
    assertThat(Mailbox.text(write(ours))).doesNotContain(PHONE);
  }

  @Test
  void aMailThatSaysTooMuchWouldBeFound() {
    assertThat(forbiddenIn("Subject: A case in Kerr County")).contains("case", "county", "kerr");
    assertThat(forbiddenIn("Reunión sobre una niña")).contains("niñ");
  }

  @Test
  void aSpanishPartnerReadsSpanish() throws MessagingException {
    var letter = letter(NoticeKind.ITEM_DUE, Locale.of("es"), PARTNER_LINK, null);

    assertThat(write(letter).getSubject()).isEqualTo("Tiene un asunto pendiente");
    assertThat(Mailbox.text(write(letter))).startsWith("Tiene un asunto pendiente. Ábralo aquí");
  }

  private static List<Letter> letters(NoticeKind kind, Locale locale) {
    var start = NOW.plus(Duration.ofDays(2));
    var meeting = UUID.randomUUID();
    var letters = new ArrayList<Letter>();
    letters.add(letter(kind, locale, PARTNER_LINK, null));
    letters.add(letter(kind, locale, "https://office.example/work", null));
    for (var canceled : List.of(false, true)) {
      var invite = new Invite(meeting, 1, start, start.plus(Duration.ofHours(1)), canceled);
      letters.add(letter(kind, locale, PARTNER_LINK, invite));
    }
    return letters;
  }

  private static Letter letter(
      NoticeKind kind, Locale locale, String link, @Nullable Invite invite) {
    var to = new Address("desk@partner.example", locale, "Invented Shelter of Kerr County");
    return new Letter(UUID.randomUUID(), 1, kind, to, List.of(link), invite, List.of());
  }

  private MimeMessage write(Letter letter) throws MessagingException {
    var mail = mails.write(letter, new MimeMessage(Session.getInstance(new Properties())));
    mail.saveChanges();
    return mail;
  }

  private static List<String> forbiddenIn(String text) {
    var words = new ArrayList<>(FORBIDDEN);
    County.SERVED.forEach(county -> words.add(county.name().toLowerCase(Locale.ROOT)));
    // Random ids may spell a word by chance; they say nothing.
    var said =
        text.replace(PARTNER_LINK, "").replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4,12}){4}", "");
    var plain = said.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> Pattern.compile("(?<![\\p{L}-])" + word).matcher(plain).find())
        .toList();
  }
}
