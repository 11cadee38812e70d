-- Who has signed in with a password. id is the SHA-256 of the cookie's secret, credential that of the password's hash: with
-- another password the sign-in is over. Times are milliseconds since 1970.
CREATE TABLE sign_in (
  id VARCHAR(64) PRIMARY KEY,
  user_name VARCHAR(200) NOT NULL,
  credential VARCHAR(64) NOT NULL,
  opened_at BIGINT NOT NULL,
  used_at BIGINT NOT NULL
);

-- Sign-ins by OpenID Connect that have ended before their tokens do. id is the SHA-256 of the cookie.
CREATE TABLE ended_sign_in (
  id VARCHAR(64) PRIMARY KEY,
  ended_at BIGINT NOT NULL
);
