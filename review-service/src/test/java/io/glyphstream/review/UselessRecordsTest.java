package io.glyphstream.review;

import io.glyphstream.broker.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** On H2. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class UselessRecordsTest extends UselessRecordsCases {}
