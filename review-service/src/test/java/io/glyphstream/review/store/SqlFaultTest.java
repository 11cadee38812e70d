package io.glyphstream.review.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFaultTest {

  @ParameterizedTest
  @CsvSource({
    "40P01, COLLISION",
    "40001, COLLISION",
    "23505, COLLISION",
    "HYT00, COLLISION",
    "55P03, COLLISION",
    "22021, REFUSAL",
    "22001, REFUSAL",
    "23502, REFUSAL",
    "42601, REFUSAL",
    "54000, REFUSAL",
    "90008, REFUSAL",
    "08006, AWAY",
    "57P01, AWAY",
    "53100, AWAY",
    "25006, AWAY",
    "58030, AWAY",
    "90098, AWAY",
    "90121, AWAY",
    "90028, AWAY"
  })
  void stateSaysWhetherWaitingHelps(String state, SqlFault expected) {
    assertEquals(expected, SqlFault.of(new SQLException("", state)));
  }

  @Test
  void poolThatGivesNoConnectionIsAway() {
    assertEquals(SqlFault.AWAY, SqlFault.of(new SQLException("acquisition timeout")));
  }
}
