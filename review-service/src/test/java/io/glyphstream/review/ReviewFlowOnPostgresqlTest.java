package io.glyphstream.review;

import io.glyphstream.broker.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** On PostgreSQL. */
@QuarkusTest
@WithTestResource(TestBroker.class)
@WithTestResource(TestPostgresql.class)
class ReviewFlowOnPostgresqlTest extends ReviewFlowCases {}
