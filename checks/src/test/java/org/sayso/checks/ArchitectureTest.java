package org.sayso.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house, as docs/architecture.md draws them. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.sayso");

  /** Who knows whom among our own packages; everybody knows {@code model} and itself. */
  private static final List<Room> ROOMS =
      List.of(
          new Room("model"),
          new Room("http"),
          new Room("read", "http"),
          new Room("fetch", "http"),
          new Room("language"),
          new Room("extract.rules"),
          new Room("extract.attribution", "extract.rules"),
          new Room("extract.act", "extract.rules"),
          new Room("extract.actor", "extract.rules"),
          new Room("extract.event", "extract.rules"),
          new Room("extract.voice", "extract.rules"),
          new Room("extract.warning", "extract.rules"),
          new Room("know"),
          new Room("link"),
          new Room("store", "link"),
          new Room("wire"),
          new Room("evaluate"),
          new Room("pipeline", "read", "language", "extract", "know", "link"),
          new Room("cli", "pipeline", "wire", "evaluate", "read", "store", "fetch"),
          new Room(
              "train",
              "read",
              "language",
              "extract.attribution",
              "extract.rules",
              "evaluate",
              "wire"));

  private record Room(String name, String... knows) {

    ArchRule rule() {
      String[] allowed =
          Stream.concat(Stream.of(name, "model"), Stream.of(knows))
              .map(known -> "org.sayso." + known + "..")
              .toArray(String[]::new);
      return noClasses()
          .that()
          .resideInAPackage("org.sayso." + name + "..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are ours, but not of " + String.join(", ", allowed),
                  (JavaClass known) ->
                      known.getPackageName().startsWith("org.sayso")
                          && JavaClass.Predicates.resideOutsideOfPackages(allowed).test(known)));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRoomKnowsOnlyItsNeighbours() {
    return ROOMS.stream()
        .map(room -> DynamicTest.dynamicTest(room.name, () -> room.rule().check(HOUSE)));
  }

  @Test
  void everyPackageIsInARoom() {
    assertThat(packages())
        .allMatch(
            name ->
                ROOMS.stream()
                    .anyMatch(room -> (name + ".").startsWith("org.sayso." + room.name + ".")));
  }

  @Test
  void theWallsHold() {
    assertThatThrownBy(() -> new Room("pipeline", "read").rule().check(HOUSE))
        .as("pipeline knows more than the reader, and the rule sees it")
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> staysIn("picocli..", "org.sayso.read..").check(HOUSE))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void modelNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.sayso.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.sayso.model..")
        .check(HOUSE);
  }

  @TestFactory
  Stream<DynamicTest> foreignNamesStayWhereTheyBelong() {
    return Stream.of(
            staysIn("org.jsoup..", "org.sayso.read.."),
            staysIn("org.apache.pdfbox..", "org.sayso.read.."),
            staysIn("org.apache.lucene..", "org.sayso.store.search.."),
            staysIn("java.sql..", "org.sayso.store.."),
            staysIn("com.zaxxer..", "org.sayso.store.."),
            staysIn("org.sqlite..", "org.sayso.store.."),
            staysIn("org.postgresql..", "org.sayso.store.."),
            staysIn("com.ibm.icu..", "org.sayso.read..", "org.sayso.know.."),
            staysIn("com.github.luben..", "org.sayso.read.."),
            staysIn("javax.net..", "org.sayso.fetch.."),
            staysIn("tools.jackson..", "org.sayso.read..", "org.sayso.wire..", "org.sayso.train.."),
            staysIn("com.fasterxml..", "org.sayso.read..", "org.sayso.wire..", "org.sayso.train.."),
            staysIn("ai.onnxruntime..", "org.sayso.language.encoder..", "org.sayso.train.."),
            staysIn("ai.djl..", "org.sayso.train.."),
            staysIn("picocli..", "org.sayso.cli..", "org.sayso.train.."),
            staysIn("me.tongfei..", "org.sayso.cli.."))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
  }

  @Test
  void noForeignNameStandsInAPublicSignature() {
    // Nobody knows train; its rooms hand the arrays of the training library to one another.
    classes()
        .that()
        .arePublic()
        .and()
        .resideOutsideOfPackage("org.sayso.train.network..")
        .should(showOnlyJdkAndOwnTypes())
        .check(HOUSE);
  }

  @Test
  void nothingStaticCanChange() {
    fields().that().areStatic().should().beFinal().check(HOUSE);
  }

  @Test
  void everyPackageIsNullMarked() {
    for (String name : packages()) {
      assertThat(HOUSE.getPackage(name).isAnnotatedWith(NullMarked.class))
          .as("package-info.java of %s has @NullMarked", name)
          .isTrue();
    }
  }

  private static Set<String> packages() {
    Set<String> names = new TreeSet<>();
    HOUSE.forEach(javaClass -> names.add(javaClass.getPackageName()));
    return names;
  }

  private static ArchRule staysIn(String foreign, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(foreign);
  }

  /**
   * Jackson's own exceptions and annotations count as foreign too; the command line's classes are
   * for picocli only.
   */
  private static ArchCondition<JavaClass> showOnlyJdkAndOwnTypes() {
    return new ArchCondition<>("show only types of the JDK and our own") {
      @Override
      public void check(JavaClass shown, ConditionEvents events) {
        for (JavaCodeUnit unit : shown.getCodeUnits()) {
          if (isShown(unit.getModifiers())) {
            Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                .forEach(type -> check(type, unit.getFullName(), events));
          }
        }
        for (JavaField field : shown.getFields()) {
          if (isShown(field.getModifiers())) {
            check(field.getRawType(), field.getFullName(), events);
          }
        }
        shown.getRawSuperclass().ifPresent(type -> check(type, shown.getName(), events));
        shown.getRawInterfaces().forEach(type -> check(type, shown.getName(), events));
      }

      private void check(JavaClass type, String where, ConditionEvents events) {
        JavaClass base = type.getBaseComponentType();
        boolean known =
            base.isPrimitive()
                || base.getPackageName().startsWith("java.")
                || base.getPackageName().startsWith("org.sayso.");
        if (!known) {
          events.add(SimpleConditionEvent.violated(base, where + " shows " + base.getName()));
        }
      }

      private boolean isShown(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC)
            || modifiers.contains(JavaModifier.PROTECTED);
      }
    };
  }
}
