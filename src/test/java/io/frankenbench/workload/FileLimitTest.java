package io.frankenbench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLimitTest {

  @Test
  void a_variant_says_how_many_files_and_whether_the_limit_is_hard() {
    assertThat(FileLimit.of("1024 files")).contains(new FileLimit(1024, true));
    assertThat(FileLimit.of("soft 256 files")).contains(new FileLimit(256, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "poll", "files", "many files", "1024 files more", "-5 files"})
  void other_variants_are_no_limits(String variant) {
    assertThat(FileLimit.of(variant)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1024 files", "soft 1024 files"})
  void its_variant_is_read_as_the_same_limit(String variant) {
    assertThat(FileLimit.of(variant).orElseThrow().variant()).isEqualTo(variant);
  }
}
