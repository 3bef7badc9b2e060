package org.bridges.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.directory.StaffEntry;
import org.bridges.shared.CaseNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who must not come in from the provider does not, and is told what to do. */
@Order(Integer.MAX_VALUE - 4)
class ProviderRefusalTests {

  private static final Pattern STATE = Pattern.compile("state=([^&]+)");

  private static ProviderOffice office;
  private final String username = "p" + CaseNumbers.random(8).toLowerCase();
  private final Surfer surfer = new Surfer(office);
  private final Surfer stranger = new Surfer(office);

  @BeforeAll
  static void open() {
    office = ProviderOffice.open();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aTokenThatIsNotRightOpensNothing(Trouble trouble) {
    var user = coordinator();
    office.provider().spoilsNextToken(trouble);

    isRefused(surfer, surfer.signsIn(user), "Signing in did not work");

    assertThat(office.bean(Directory.class).findStaff(username)).isEmpty();
    assertThat(new Surfer(office).signsIn(user).uri().getPath()).isEqualTo("/work");
  }

  @Test
  void theOfficeAsksWithProofKeyStateAndNonce() {
    var asked = surfer.get(office.address() + "/oauth2/authorization/office");

    assertThat(asked.headers().firstValue("Location").orElse(""))
        .startsWith(office.provider().issuer() + "/oauth2/authorize?")
        .contains("response_type=code", "code_challenge=", "code_challenge_method=S256")
        .contains("state=", "nonce=", "scope=openid");
  }

  @Test
  void anAnswerToAQuestionThatThisBrowserDidNotAskIsRefused() {
    var back = surfer.callback(coordinator()).toString();

    isRefused(
        surfer,
        surfer.follows(URI.create(STATE.matcher(back).replaceAll("state=invented"))),
        "start again");
    isRefused(stranger, stranger.follows(URI.create(back)), "start again");
  }

  @Test
  void aCodeOpensOnce() {
    var back = surfer.callback(coordinator());
    assertThat(surfer.follows(back).uri().getPath()).isEqualTo("/work");

    isRefused(stranger, stranger.follows(back), "start again");
    surfer.follows(back);
    var other = new Surfer(office);
    var question = other.callback(coordinator()).toString();
    isRefused(other, other.follows(withCodeOf(back, question)), "start again");
  }

  @Test
  void aStolenCodeDoesNotFitTheQuestionOfAnotherBrowser() {
    var stolen = surfer.callback(coordinator());
    var thief = new Surfer(office);
    var question = thief.callback(coordinator()).toString();

    isRefused(thief, thief.follows(withCodeOf(stolen, question)), "start again");
  }

  @Test
  void groupsThatGiveNoRoleOpenNothing() {
    isRefused(surfer, surfer.signsIn(knows("Bowling")), "no role in this office");
    assertThat(office.bean(Directory.class).findStaff(username)).isEmpty();
  }

  @Test
  void whoLostTheirGroupLosesTheRoleInTheDirectoryToo() {
    var user = coordinator();
    surfer.signsIn(user);
    office.provider().knows(user.inGroups());

    isRefused(stranger, stranger.signsIn(user), "no role in this office");

    assertThat(office.bean(Directory.class).staff(username).roles()).isEmpty();
    assertThat(surfer.opens("/work").uri().getPath()).as("the session before").isEqualTo("/login");
  }

  @Test
  void whoWasTakenOutOfTheDirectoryIsOutAtTheNextRequestAndStaysOut() {
    var user = coordinator();
    surfer.signsIn(user);
    assertThat(surfer.opens("/api/tasks").statusCode()).isEqualTo(200);

    writes(false, Role.COORDINATOR);

    assertThat(surfer.opens("/api/tasks").statusCode()).isEqualTo(401);
    assertThat(surfer.opens("/work").uri().getPath()).isEqualTo("/login");
    isRefused(stranger, stranger.signsIn(user), "is closed");
  }

  @Test
  void aSessionEndsWhenTheRolesChange() {
    surfer.signsIn(coordinator());
    writes(true, Role.AUDITOR);

    assertThat(surfer.opens("/work").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void aSecondPersonWithTheSameUserNameIsRefused() {
    surfer.signsIn(coordinator());
    var other =
        new ProviderUser("second-" + username, username, "Other", null, List.of("Managers"));

    isRefused(stranger, stranger.signsIn(office.provider().knows(other)), "Somebody else");

    assertThat(office.bean(Directory.class).staff(username).roles())
        .containsExactly(Role.COORDINATOR);
  }

  @Test
  void nobodyAtTheProviderBecomesTheEmergencyAccount() {
    var other =
        new ProviderUser(username, ProviderOffice.OPERATOR, "Other", null, List.of("Managers"));

    isRefused(surfer, surfer.signsIn(office.provider().knows(other)), "Somebody else");
  }

  @Test
  void aUserNameThatCannotBeUsedIsSaid() {
    var other =
        new ProviderUser(username, username + "@idp.example", "Other", null, List.of("Managers"));

    isRefused(surfer, surfer.signsIn(office.provider().knows(other)), "cannot be used");
  }

  @Test
  void theOfficeOpensWhileTheProviderIsAwayAndSaysSo() {
    assertThat(office.pageWhileProviderWasAway()).contains("cannot check who you are now");
    assertThat(office.formWhileProviderWasAway()).contains("<form");
  }

  @Test
  void whatIsWrittenIntoTheAddressIsNotRepeated() {
    var page = surfer.opens("/login?refused=%3Cb%3Eyours%3C/b%3E");

    assertThat(page.body()).contains("Signing in did not work").doesNotContain("yours");
  }

  private ProviderUser coordinator() {
    return knows("Care Coordinators");
  }

  private ProviderUser knows(String group) {
    return office.provider().knows(ProviderUser.of(username, group));
  }

  private static void isRefused(Surfer browser, HttpResponse<String> page, String words) {
    assertThat(page.uri().getPath()).isEqualTo("/login");
    assertThat(page.body()).contains(words).contains("Sign in with the invented provider");
    assertThat(browser.opens("/work").uri().getPath()).as("still outside").isEqualTo("/login");
  }

  private static URI withCodeOf(URI stolen, String question) {
    var code = stolen.getQuery().replaceAll(".*code=([^&]+).*", "$1");
    return URI.create(question.replaceAll("code=[^&]+", "code=" + code));
  }

  private void writes(boolean active, Role role) {
    office
        .bean(Registry.class)
        .write(
            new StaffEntry(
                username, "Invented", null, null, List.of(role), List.of(), List.of("en"), active));
  }
}
