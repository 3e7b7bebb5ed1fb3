-- What the organisation says itself about enrolling a device.

CREATE TABLE enrolment_texts (
  platform TEXT NOT NULL,
  question TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (platform, question, language)
) STRICT, WITHOUT ROWID;
