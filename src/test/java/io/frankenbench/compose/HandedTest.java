package io.frankenbench.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.contender.Batch;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a caller remembers of what it was handed. */
class HandedTest {
  private final Watched batch = new Watched(new Nothing());
  private final Handed caller = new Handed(batch);

  /** Four requests to nowhere. */
  private static final class Nothing implements Batch {
    @Override
    public int size() {
      return 4;
    }

    @Override
    public URI uri(int id) {
      return URI.create("http://127.0.0.1/" + id);
    }

    @Override
    public Body answered(int id, int status, UnaryOperator<@Nullable String> header) {
      return new Body() {
        @Override
        public void part(ByteBuffer bytes) {}

        @Override
        public void end() {}
      };
    }

    @Override
    public void failed(int id, Throwable cause) {}

    @Override
    public void reported(Outcome outcome) {}
  }

  private void answerAndHand(int... ids) {
    for (int id : ids) {
      batch.answered(id, 200, _ -> null).end();
      caller.result(id);
    }
  }

  @Test
  void the_order_is_that_of_the_requests_or_it_is_not() {
    answerAndHand(0, 2, 3);
    assertThat(caller.inOrder()).isTrue();
    answerAndHand(1);
    assertThat(caller.inOrder()).isFalse();
    assertThat(caller.distinct()).isEqualTo(4);
  }

  @Test
  void the_kth_result_has_its_time_and_one_that_never_came_has_none() {
    answerAndHand(3, 1);
    assertThat(caller.at(1)).isNotNull().isLessThanOrEqualTo(caller.at(2));
    assertThat(caller.at(3)).isNull();
    assertThat(caller.at(0)).isNull();
  }

  @Test
  void what_comes_twice_counts_once_and_as_doubled() {
    answerAndHand(0, 1, 1);
    assertThat(caller.distinct()).isEqualTo(2);
    assertThat(caller.doubled()).isEqualTo(1);
  }

  @Test
  void more_results_than_requests_are_borne() {
    answerAndHand(0, 1, 2, 3, 3, 3);
    assertThat(caller.doubled()).isEqualTo(1);
  }

  @Test
  void a_result_before_its_answer_is_too_soon_and_one_after_the_return_too_late() {
    caller.result(2);
    assertThat(caller.tooSoon()).isEqualTo(1);
    caller.returned();
    answerAndHand(1);
    assertThat(caller.tooSoon()).isEqualTo(1);
    assertThat(caller.tooLate()).isEqualTo(1);
  }

  @Test
  void lost_is_what_nobody_was_told_of() {
    answerAndHand(0);
    caller.failure(1, new IllegalStateException("told"));
    assertThat(caller.lost()).isEqualTo(2);
    caller.allFailed();
    assertThat(caller.lost()).isZero();
    assertThat(caller.distinct()).isEqualTo(1);
  }

  @Test
  void the_first_failure_is_remembered_and_passed_on() {
    assertThat(batch.firstFailed()).isNull();
    batch.failed(2, new IllegalStateException("first"));
    batch.failed(0, new IllegalStateException("second"));
    assertThat(batch.firstFailed()).isEqualTo(2);
  }
}
