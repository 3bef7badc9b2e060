package org.bridges.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.function.Function;
import org.bridges.engine.EngineWorker;
import org.bridges.shared.Beside;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Who may know what. Each rule says how much it looked at and has an example that must fail. */
@Beside
class ArchitectureTests {

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.bridges");
  private static final JavaClasses WRONG = new ClassFileImporter().importPackages("wrong");

  private static final ArchRule ONLY_THE_ENGINE_KNOWS_CAMUNDA =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.bridges.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.camunda..");

  private static final ArchRule WORKERS_ARE_HIDDEN =
      classes()
          .that()
          .implement(EngineWorker.class)
          .and()
          .areNotInterfaces()
          .should()
          .resideInAPackage("..process")
          .andShould()
          .notBePublic();

  private static final ArchRule CONTROLLERS_ARE_HIDDEN =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(Controller.class)
          .should()
          .resideInAPackage("..web")
          .andShould()
          .notBePublic();

  private static final ArchRule ENTITIES_STAY_INSIDE =
      classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

  @Test
  void onlyTheEngineModuleKnowsCamunda() {
    holds(ONLY_THE_ENGINE_KNOWS_CAMUNDA);
  }

  @Test
  void theEngineKnowsNoBusinessModule() {
    holdsHereAndNotThere(ArchitectureTests::knowsNoBusiness, "engine", "meeting");
  }

  @Test
  void sharedKnowsNoModule() {
    holdsHereAndNotThere(ArchitectureTests::knowsNobody, "shared", "plan");
  }

  @Test
  void workersAreHiddenInTheProcessPackages() {
    holds(WORKERS_ARE_HIDDEN);
    assertThat(count(EngineWorker.class)).isGreaterThanOrEqualTo(20);
  }

  @Test
  void controllersAreHiddenInTheWebPackages() {
    holds(CONTROLLERS_ARE_HIDDEN);
  }

  @Test
  void entitiesNeverLeaveTheirModule() {
    holds(ENTITIES_STAY_INSIDE);
  }

  private static ArchRule knowsNoBusiness(String module) {
    return noClasses()
        .that()
        .resideInAPackage("org.bridges." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.bridges.intake..",
            "org.bridges.casefile..",
            "org.bridges.plan..",
            "org.bridges.transfer..",
            "org.bridges.worklist..",
            "org.bridges.reminder..");
  }

  private static ArchRule knowsNobody(String module) {
    return noClasses()
        .that()
        .resideInAPackage("org.bridges." + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.bridges..")
                .and(resideOutsideOfPackages("org.bridges." + module + "..", "org.bridges")));
  }

  /** The same rule must fail for a module that may know more: the wrong example. */
  private static void holdsHereAndNotThere(
      Function<String, ArchRule> rule, String here, String there) {
    rule.apply(here).check(PRODUCTION);
    assertThatThrownBy(() -> rule.apply(there).check(PRODUCTION))
        .isInstanceOf(AssertionError.class);
    System.out.println("archunit: " + rule.apply(here).getDescription());
  }

  private static void holds(ArchRule rule) {
    rule.check(PRODUCTION);
    assertThatThrownBy(() -> rule.check(WRONG)).isInstanceOf(AssertionError.class);
    System.out.println("archunit: " + PRODUCTION.size() + " classes, " + rule.getDescription());
  }

  private static long count(Class<?> type) {
    return PRODUCTION.stream()
        .filter(one -> one.isAssignableTo(type) && !one.isInterface())
        .count();
  }
}
