package io.glyphstream.review.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.review.Api;
import io.glyphstream.review.Fixture;
import io.glyphstream.review.SignInTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Signing in, and what an admin is shown. */
@QuarkusTest
@WithTestResource(TestBroker.class)
@TestProfile(SignInTest.FourPeople.class)
class SignInPageTest extends InBrowser {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Test
  void adminSignsInAndDecidesADispute() {
    String document = "disputed-" + UUID.randomUUID();
    dispute(document);
    go("#one?document=" + document);
    awaitElement("form.sign-in");
    picture("sign-in");

    type("dora");
    browser.press("Tab");
    type("wrong");
    browser.press("Enter");
    awaitTrue("document.querySelector('.warning[role=alert]').textContent !== ''");
    browser.evaluate("document.querySelector('input[type=password]').select()");
    type(SignInTest.PASSWORD);
    browser.press("Enter");

    awaitTrue("document.querySelector('.stage')?.textContent.includes('decides')");
    picture("disputed");
    browser.press("|");
    awaitElement(".sample .empty");
    assertEquals("|", SignInTest.signedIn("anna").text(document));
    browser.evaluate("document.getElementById('sign-out').click()");
    awaitElement("form.sign-in");
  }

  private void dispute(String document) {
    Fixture page = new Fixture(document, "7", 1);
    try (TopicProbe probe = new TopicProbe(servers)) {
      page.publish(probe);
    }
    Api anna = SignInTest.signedIn("anna");
    await().atMost(PATIENCE).until(() -> anna.lease(document, 9).size() == 1);
    anna.answer(page.sample(0).id(), "1");
    SignInTest.signedIn("ben").answer(page.sample(0).id(), "I");
    SignInTest.signedIn("cy").answer(page.sample(0).id(), "l");
  }
}
