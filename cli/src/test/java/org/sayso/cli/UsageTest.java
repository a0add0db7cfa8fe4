package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

  private final Shell shell = new Shell(Shell.SILENT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "read --formt x            | sayso read: there is no option \"--formt\". Did you mean \"--format\"? \"sayso help read\" says more.",
        "raed x                    | sayso: there is no command \"raed\". Did you mean \"read\"? \"sayso help\" lists the commands.",
        "read                      | sayso read: PATH is missing. \"sayso help read\" says more.",
        "read --format xml x       | sayso read: --format must be one of text, jsonl, html, not \"xml\". \"sayso help read\" says more.",
        "read --threads many x     | sayso read: --threads must be a whole number, not \"many\". \"sayso help read\" says more.",
        "read --threads 0 x        | sayso read: --threads must be at least 1, not 0. \"sayso help read\" says more.",
        "read --min-confidence 3 x | sayso read: --min-confidence must be from 0 to 1, not 3.0. \"sayso help read\" says more.",
        "read - -                  | sayso read: standard input (-) can be read only once. \"sayso help read\" says more.",
        "eval atribution x         | sayso eval: there is no command \"atribution\". Did you mean \"attribution\"? \"sayso help eval\" says more.",
        "eval attribution a b      | sayso eval attribution: the word \"b\" is one too many. \"sayso eval help attribution\" says more.",
        "xyzzyxyzzy                | sayso: there is no command \"xyzzyxyzzy\". \"sayso help\" lists the commands."
      })
  void answersWrongUsageInOneSentenceWithTheNearestRightWord(String line, String answer) {
    Shell.Result result = shell.run(line.split(" "));
    assertThat(result.err()).isEqualTo(answer + "\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void printsHelpAndVersionOnStandardOutput() {
    assertThat(shell.run("--version").out()).startsWith("sayso ");
    for (String[] help : new String[][] {{"help"}, {"--help"}, {"help", "read"}, {"read", "-h"}}) {
      Shell.Result result = shell.run(help);
      assertThat(result.exit()).isZero();
      assertThat(result.out()).contains("Usage: sayso");
      assertThat(result.err()).isEmpty();
    }
  }
}
