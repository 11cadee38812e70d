-- What review knows. page, revision and sample are projections of the topics transcripts and relabel; label is of labels,
-- and an answer is here first. One script for both databases: ${binary} and the like are their names for types.

-- One row, made at the first start. place counts what went into the outbox; relay is the instance that empties it.
CREATE TABLE outbox_head (
  store VARCHAR(36) NOT NULL,
  place BIGINT NOT NULL,
  relay VARCHAR(100) NOT NULL,
  relay_until BIGINT NOT NULL
);

CREATE TABLE outbox (
  place BIGINT PRIMARY KEY,
  topic VARCHAR(60) NOT NULL,
  document VARCHAR(1000) NOT NULL,
  record_key VARCHAR(1100) NOT NULL,
  event_id VARCHAR(1200) NOT NULL,
  event_type VARCHAR(100) NOT NULL,
  content ${large-binary}
);

-- The next offset to read of each partition.
CREATE TABLE consumed (
  topic VARCHAR(60) NOT NULL,
  topic_partition INT NOT NULL,
  next_offset BIGINT NOT NULL,
  PRIMARY KEY (topic, topic_partition)
);

-- One row, held while records are projected: a sample and its label, read side by side, must see each other.
CREATE TABLE projecting (
  id INT PRIMARY KEY
);
INSERT INTO projecting (id) VALUES (1);

-- The holding revision of each page.
CREATE TABLE page (
  document VARCHAR(1000) NOT NULL,
  page_index INT NOT NULL,
  page_count INT NOT NULL,
  run BIGINT NOT NULL,
  revision INT NOT NULL,
  failure VARCHAR(60),
  failure_detail ${large-text},
  page_text ${large-text} NOT NULL,
  image VARCHAR(200),
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (document, page_index)
);
CREATE INDEX page_by_time ON page (seen_at);

-- Each revision that was seen: a transcript as on its topic, in gzip.
CREATE TABLE revision (
  document VARCHAR(1000) NOT NULL,
  page_index INT NOT NULL,
  run BIGINT NOT NULL,
  revision INT NOT NULL,
  seen_at BIGINT NOT NULL,
  transcript ${large-binary} NOT NULL,
  PRIMARY KEY (document, page_index, run, revision)
);

-- margin is how much surer the model was of its first reading than of its second. queue is who may be asked: reviewers,
-- admins, nobody. answer_kind and answer_text are what holds so far.
CREATE TABLE sample (
  id VARCHAR(64) PRIMARY KEY,
  document VARCHAR(1000) NOT NULL,
  page_index INT NOT NULL,
  prediction VARCHAR(20) NOT NULL,
  margin DOUBLE PRECISION NOT NULL,
  reason VARCHAR(20) NOT NULL,
  model VARCHAR(300),
  sampled_at BIGINT NOT NULL,
  twice BOOLEAN NOT NULL,
  queue VARCHAR(10) NOT NULL,
  stage VARCHAR(10) NOT NULL,
  answer_kind VARCHAR(20),
  answer_text VARCHAR(40),
  answered_at BIGINT,
  lease_holder VARCHAR(300) NOT NULL,
  lease_until BIGINT NOT NULL
);

-- The sample as on its topic; apart, so that counting samples reads no crops.
CREATE TABLE sample_content (
  id VARCHAR(64) PRIMARY KEY,
  content ${binary} NOT NULL
);
CREATE INDEX sample_by_margin ON sample (queue, margin, id);
CREATE INDEX sample_by_prediction ON sample (queue, prediction, margin, id);
CREATE INDEX sample_by_page ON sample (document, page_index);
CREATE INDEX sample_by_holder ON sample (lease_holder);
CREATE INDEX sample_by_reason ON sample (reason, sampled_at);

-- undoes is the label that this one undoes, undone_by the one that undid it. content is the label as on its topic.
CREATE TABLE label (
  id VARCHAR(100) PRIMARY KEY,
  sample VARCHAR(64),
  document VARCHAR(1000) NOT NULL,
  page_index INT NOT NULL,
  reviewer VARCHAR(200) NOT NULL,
  given_at BIGINT NOT NULL,
  answer_kind VARCHAR(20),
  answer_text VARCHAR(40),
  undoes VARCHAR(100),
  undone_by VARCHAR(100),
  content ${large-binary} NOT NULL
);
CREATE INDEX label_by_sample ON label (sample);
CREATE INDEX label_by_page ON label (document, page_index);
CREATE INDEX label_by_undone ON label (undoes);
CREATE INDEX label_by_time ON label (given_at, id);
CREATE INDEX label_by_reviewer ON label (reviewer, given_at);

CREATE TABLE skipped (
  sample VARCHAR(64) NOT NULL,
  reviewer VARCHAR(200) NOT NULL,
  PRIMARY KEY (sample, reviewer)
);

-- Documents whose objects in the page store are still to be deleted.
CREATE TABLE deletion (
  document VARCHAR(1000) PRIMARY KEY
);
