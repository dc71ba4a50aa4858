CREATE TABLE applied_write (
  write_id TEXT PRIMARY KEY,
  call TEXT NOT NULL,
  device TEXT NOT NULL,
  at TEXT NOT NULL,
  reply TEXT CHECK (reply IS NULL OR json_valid(reply))
, seat INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  substitute INTEGER CHECK (substitute IS NULL OR present = 1),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (seat, code),
  FOREIGN KEY (seat, substitute) REFERENCES substitute (seat, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE column_mapping (
  code TEXT NOT NULL REFERENCES submission (code),
  part TEXT NOT NULL CHECK (part IN ('identity', 'coverage', 'vulnerable', 'budget', 'regulations', 'innovations')),
  heads TEXT NOT NULL CHECK (length(heads) > 0),
  sheet TEXT NOT NULL CHECK (length(sheet) > 0),
  words TEXT NOT NULL CHECK (json_valid(words)),
  pairs TEXT NOT NULL CHECK (json_valid(pairs)),
  mapped_at TEXT NOT NULL,
  mapped_by TEXT NOT NULL,
  PRIMARY KEY (code, part, heads)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict_dismissal (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  grounds TEXT NOT NULL CHECK (json_valid(grounds)),
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  dismissed_at TEXT NOT NULL,
  dismissed_by TEXT NOT NULL,
  PRIMARY KEY (seat, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  aspect TEXT NOT NULL,
  aspect_en TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  weight_hundredths INTEGER NOT NULL CHECK (weight_hundredths BETWEEN 0 AND 10000),
  kind TEXT NOT NULL CHECK (kind IN ('judged', 'computed')),
  source TEXT,
  bands TEXT NOT NULL CHECK (json_valid(bands)), parent TEXT, parent_en TEXT, stage TEXT CHECK (stage IN ('dokumen', 'wawancara')), curve TEXT CHECK (curve IS NULL OR json_valid(curve)), ladder TEXT CHECK (ladder IS NULL OR json_valid(ladder)),
  CHECK ((kind = 'computed') = (source IS NOT NULL))
) STRICT;

CREATE TABLE delegation (
  code TEXT PRIMARY KEY REFERENCES submission (code),
  lead_name TEXT,
  lead_office TEXT NOT NULL,
  in_person INTEGER NOT NULL CHECK (in_person IN (0, 1)),
  mark TEXT NOT NULL
) STRICT;

CREATE TABLE disclosure (
  sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
  openings TEXT NOT NULL CHECK (json_valid(openings))
) STRICT;

CREATE TABLE edition (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  edition_id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  province_code TEXT NOT NULL CHECK (province_code GLOB '[0-9][0-9]'),
  province_name TEXT NOT NULL,
  category TEXT NOT NULL,
  stage TEXT NOT NULL,
  next_stage TEXT NOT NULL,
  assessment_year INTEGER NOT NULL CHECK (assessment_year BETWEEN 2000 AND 2100),
  event_year INTEGER NOT NULL CHECK (event_year BETWEEN 2000 AND 2100),
  time_zone TEXT NOT NULL,
  venue TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('resmi', 'latihan', 'contoh')),
  phase TEXT NOT NULL CHECK (phase IN ('persiapan', 'aturan-terkunci', 'penilaian', 'pleno', 'final', 'diumumkan', 'diserahkan', 'ralat', 'dibatalkan')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  device TEXT NOT NULL,
  call TEXT NOT NULL,
  reason TEXT,
  payload_version INTEGER NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL REFERENCES submission (code),
  item TEXT NOT NULL CHECK (item IN ('figure', 'regulation', 'innovation')),
  subject TEXT CHECK ((subject IS NOT NULL) = (item = 'figure')),
  position INTEGER NOT NULL CHECK (position >= 0),
  anchor TEXT NOT NULL CHECK (json_valid(anchor)),
  file_name TEXT NOT NULL CHECK (length(file_name) > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  attached_at TEXT NOT NULL,
  attached_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
  removed_reason TEXT CHECK ((removed_reason IS NULL) = (removed_at IS NULL) AND removed_reason IS NOT '')
) STRICT;

CREATE TABLE evidence_chunk (
  sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
  number INTEGER NOT NULL CHECK (number >= 0),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (sha256, number)
) STRICT;

CREATE TABLE evidence_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  page_count INTEGER CHECK ((page_count IS NOT NULL) = (media_type = 'application/pdf') AND page_count > 0)
) STRICT;

CREATE TABLE figure (
  code TEXT NOT NULL REFERENCES submission (code),
  subject TEXT NOT NULL CHECK (subject IN ('formal.population', 'formal.participants', 'informal.population', 'informal.participants', 'vulnerable.workers', 'budget.amount')),
  position INTEGER NOT NULL CHECK (position >= 0),
  label TEXT NOT NULL,
  value INTEGER CHECK (value >= 0),
  previous_value INTEGER CHECK (previous_value >= 0),
  cut_off TEXT,
  source TEXT,
  denominator TEXT,
  mark TEXT NOT NULL CHECK (mark IN ('reported', 'derived', 'synthetic')),
  from_formula INTEGER NOT NULL CHECK (from_formula IN (0, 1)),
  cell TEXT,
  PRIMARY KEY (code, subject, position),
  CHECK (position = 0 OR subject IN ('vulnerable.workers', 'budget.amount'))
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_verification (
  code TEXT NOT NULL REFERENCES submission (code),
  subject TEXT NOT NULL CHECK (subject IN ('formal.population', 'formal.participants', 'informal.population', 'informal.participants', 'vulnerable.workers', 'budget.amount')),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('verified', 'corrected')),
  declared TEXT NOT NULL CHECK (json_valid(declared)),
  value INTEGER CHECK ((value IS NULL) = (kind = 'verified') AND (value IS NULL OR value >= 0)),
  reason TEXT CHECK ((reason IS NULL) = (kind = 'verified') AND (reason IS NULL OR length(trim(reason)) > 0)),
  document TEXT NOT NULL CHECK (length(trim(document)) > 0),
  document_date TEXT NOT NULL CHECK (document_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  verified_at TEXT NOT NULL,
  verified_by TEXT NOT NULL,
  PRIMARY KEY (code, subject, position),
  CHECK (position = 0 OR subject IN ('vulnerable.workers', 'budget.amount')),
  CHECK (value IS NULL OR value IS NOT json_extract(declared, '$.value'))
) STRICT;

CREATE TABLE finding_answer (
  code TEXT NOT NULL REFERENCES submission (code),
  finding TEXT NOT NULL CHECK (length(finding) > 0),
  place TEXT NOT NULL CHECK (length(place) > 0),
  fingerprint TEXT NOT NULL,
  rules TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('explained', 'corrected', 'asked')),
  note TEXT NOT NULL CHECK (length(trim(note)) > 0),
  answered_at TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (code, finding, place)
) STRICT;

CREATE TABLE guest (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 99),
  role TEXT NOT NULL CHECK (role IN ('pengamat', 'auditor')),
  person_name TEXT NOT NULL CHECK (length(trim(person_name)) > 0),
  institution TEXT NOT NULL,
  pin_hash TEXT,
  pin_salt TEXT,
  pin_set_at TEXT,
  pin_set_by TEXT,
  pin_set_count INTEGER NOT NULL CHECK (pin_set_count >= 0),
  failed_attempts INTEGER NOT NULL CHECK (failed_attempts >= 0),
  blocked_until TEXT,
  revoked_at TEXT,
  CHECK ((pin_hash IS NULL) = (pin_salt IS NULL))
) STRICT;

CREATE TABLE innovation (
  code TEXT NOT NULL REFERENCES submission (code),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  year INTEGER,
  description TEXT,
  mark TEXT NOT NULL,
  PRIMARY KEY (code, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE issued_document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
  code TEXT REFERENCES submission (code),
  letter TEXT REFERENCES letter (id),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  format TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'xlsx')),
  model TEXT NOT NULL CHECK (json_valid(model)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes = length(bytes)),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE juror_copy (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stick TEXT NOT NULL CHECK (length(stick) = 36),
  seat INTEGER NOT NULL,
  rubric_hash TEXT NOT NULL CHECK (length(rubric_hash) = 64),
  signing_key TEXT NOT NULL,
  sealing_key TEXT NOT NULL,
  base TEXT NOT NULL CHECK (json_valid(base))
) STRICT;

CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL REFERENCES submission (code),
  number TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answer_by TEXT,
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  withdrawn_reason TEXT CHECK ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL) AND withdrawn_reason IS NOT '')
) STRICT;

CREATE TABLE letter_answer (
  letter TEXT NOT NULL REFERENCES letter (id),
  question INTEGER NOT NULL CHECK (question >= 1),
  code TEXT NOT NULL,
  revision INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('corrected', 'explained', 'confirmed')),
  answered_values TEXT NOT NULL CHECK (json_valid(answered_values)),
  explanation TEXT NOT NULL,
  source TEXT NOT NULL,
  fingerprint TEXT,
  PRIMARY KEY (letter, question, revision),
  FOREIGN KEY (code, revision) REFERENCES revision (code, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE lot (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  head TEXT NOT NULL CHECK (length(head) = 64),
  announced_at TEXT NOT NULL,
  announced_by TEXT NOT NULL,
  first_witness TEXT,
  first_digits TEXT,
  second_witness TEXT,
  second_digits TEXT,
  drawn_at TEXT,
  drawn_by TEXT,
  CHECK ((drawn_at IS NULL) = (first_digits IS NULL) AND (drawn_at IS NULL) = (second_digits IS NULL)
     AND (drawn_at IS NULL) = (first_witness IS NULL) AND (drawn_at IS NULL) = (second_witness IS NULL)
     AND (drawn_at IS NULL) = (drawn_by IS NULL))
) STRICT;

CREATE TABLE paper_entry (
  serial TEXT NOT NULL REFERENCES paper_sheet (serial),
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  typed_values TEXT NOT NULL CHECK (json_valid(typed_values)),
  typed_by INTEGER NOT NULL REFERENCES staff (number),
  typed_at TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('confirmed', 'rejected')),
  decided_staff INTEGER REFERENCES staff (number) CHECK (decided_staff IS NOT typed_by),
  decided_seat INTEGER,
  decided_at TEXT CHECK ((decided_at IS NULL) = (outcome IS NULL)),
  reason TEXT CHECK ((reason IS NULL) = (outcome IS NULL)),
  PRIMARY KEY (serial, attempt),
  CHECK ((outcome IS NULL) = (decided_staff IS NULL AND decided_seat IS NULL)),
  CHECK (decided_staff IS NULL OR decided_seat IS NULL),
  CHECK (outcome IS NOT 'rejected' OR length(trim(reason)) > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_sheet (
  serial TEXT PRIMARY KEY CHECK (length(serial) = 8),
  seat INTEGER NOT NULL,
  code TEXT NOT NULL REFERENCES submission (code),
  rubric_hash TEXT NOT NULL CHECK (length(rubric_hash) = 64),
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  replaced_by TEXT REFERENCES paper_sheet (serial)
, substitute INTEGER CHECK (substitute IS NULL OR substitute BETWEEN 1 AND 99)) STRICT, WITHOUT ROWID;

CREATE TABLE private_note (
  seat INTEGER NOT NULL REFERENCES seat (seat) ON DELETE CASCADE,
  substitute INTEGER NOT NULL CHECK (substitute >= 0),
  code TEXT NOT NULL REFERENCES submission (code) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  kept_at TEXT NOT NULL,
  PRIMARY KEY (seat, substitute, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE quorum_decision (
  code TEXT PRIMARY KEY REFERENCES submission (code),
  outcome TEXT NOT NULL CHECK (outcome IN ('ranked', 'left-out')),
  valid_sheets INTEGER NOT NULL CHECK (valid_sheets >= 0),
  quorum INTEGER NOT NULL CHECK (quorum > valid_sheets),
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL
) STRICT;

CREATE TABLE recusal (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  declared_at TEXT NOT NULL,
  PRIMARY KEY (seat, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE regulation (
  code TEXT NOT NULL REFERENCES submission (code),
  position INTEGER NOT NULL CHECK (position >= 0),
  type TEXT NOT NULL,
  number TEXT,
  year INTEGER,
  title TEXT,
  mark TEXT NOT NULL, scope TEXT, status TEXT CHECK (status IN ('in-force', 'amended', 'revoked')),
  PRIMARY KEY (code, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reopening (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  number INTEGER NOT NULL CHECK (number >= 1),
  stage TEXT CHECK (stage IN ('dokumen', 'wawancara')),
  submitted_at TEXT,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('approved', 'rejected')),
  decided_at TEXT CHECK ((decided_at IS NULL) = (outcome IS NULL)),
  decided_by INTEGER CHECK ((decided_by IS NULL) = (outcome IS NULL) AND decided_by IS NOT seat),
  decided_role TEXT CHECK ((decided_role IS NULL) = (outcome IS NULL) AND decided_role IN ('ketua', 'sekretaris')),
  decided_reason TEXT CHECK ((decided_reason IS NULL) = (outcome IS NULL)),
  opens_version INTEGER CHECK ((opens_version IS NOT NULL) = (outcome IS 'approved')),
  PRIMARY KEY (seat, code, number),
  CHECK (submitted_at IS NOT NULL OR stage IS NOT NULL),
  CHECK (outcome IS NOT 'rejected' OR length(trim(decided_reason)) > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
  code TEXT NOT NULL REFERENCES submission (code),
  number INTEGER NOT NULL CHECK (number >= 1),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  template_version TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL, content TEXT CHECK (content IS NULL OR json_valid(content)), withdrawn_at TEXT, withdrawn_by TEXT CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)), withdrawn_reason TEXT CHECK ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL) AND withdrawn_reason IS NOT ''),
  PRIMARY KEY (code, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE room (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  port INTEGER NOT NULL CHECK (port BETWEEN 1024 AND 65535)
, preferred_name TEXT CHECK (preferred_name IS NULL OR length(preferred_name) BETWEEN 1 AND 260)) STRICT;

CREATE TABLE room_address (
  origin TEXT PRIMARY KEY CHECK (origin GLOB 'http*://*' AND length(origin) <= 300),
  first_used_at TEXT NOT NULL
) STRICT;

CREATE TABLE room_check (
  item TEXT PRIMARY KEY CHECK (item GLOB '[a-z]*'),
  person_name TEXT NOT NULL CHECK (length(trim(person_name)) > 0),
  note TEXT NOT NULL CHECK (length(note) <= 200),
  checked_at TEXT NOT NULL,
  checked_by TEXT NOT NULL
) STRICT;

CREATE TABLE room_device (
  id TEXT PRIMARY KEY,
  seat INTEGER NOT NULL REFERENCES seat (seat) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) <= 80),
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  paired_at TEXT NOT NULL,
  revoked_at TEXT,
  revoked_by TEXT CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
) STRICT;

CREATE TABLE room_refusal (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
  seat INTEGER,
  address TEXT NOT NULL CHECK (length(address) <= 100),
  attempts INTEGER NOT NULL CHECK (attempts >= 1),
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL CHECK (last_at >= first_at)
) STRICT;

CREATE TABLE room_ticket (
  id TEXT PRIMARY KEY,
  seat INTEGER NOT NULL REFERENCES seat (seat) ON DELETE CASCADE,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  device TEXT CHECK ((device IS NULL) = (used_at IS NULL))
) STRICT;

CREATE TABLE room_trial (
  number INTEGER PRIMARY KEY CHECK (number >= 1),
  at TEXT NOT NULL,
  address TEXT NOT NULL CHECK (length(address) <= 100),
  device_name TEXT NOT NULL CHECK (length(device_name) <= 80),
  way TEXT NOT NULL CHECK (way IN ('socket', 'poll')),
  round_trip_ms INTEGER NOT NULL CHECK (round_trip_ms >= 0),
  skew_seconds INTEGER NOT NULL
) STRICT;

CREATE TABLE rubric (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  label TEXT NOT NULL,
  scale_min INTEGER NOT NULL,
  scale_max INTEGER NOT NULL,
  scale_step INTEGER NOT NULL CHECK (scale_step > 0),
  aggregation TEXT NOT NULL,
  cap_policy TEXT NOT NULL CHECK (cap_policy IN ('segment', 'total', 'none')),
  comparison_decimals INTEGER NOT NULL CHECK (comparison_decimals BETWEEN 0 AND 6),
  rounding TEXT NOT NULL,
  tie_break_chain TEXT NOT NULL CHECK (json_valid(tie_break_chain)),
  locked_at TEXT, absent_may_score INTEGER CHECK (absent_may_score IN (0, 1)), quorum INTEGER CHECK (quorum BETWEEN 1 AND 99), hash TEXT CHECK (hash IS NULL OR length(hash) = 64), locked_chair INTEGER, locked_secretary INTEGER, trim_each_side INTEGER CHECK (trim_each_side IS NULL OR trim_each_side BETWEEN 1 AND 20),
  CHECK (scale_min < scale_max)
) STRICT;

CREATE TABLE score (
  seat INTEGER NOT NULL,
  code TEXT NOT NULL,
  criterion TEXT NOT NULL REFERENCES criterion (id),
  value_hundredths INTEGER NOT NULL,
  entered_at TEXT NOT NULL, entered_substitute INTEGER,
  PRIMARY KEY (seat, code, criterion),
  FOREIGN KEY (seat, code) REFERENCES sheet (seat, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (
  seat INTEGER PRIMARY KEY CHECK (seat BETWEEN 1 AND 99),
  role TEXT NOT NULL CHECK (role IN ('ketua', 'sekretaris', 'anggota')),
  title TEXT NOT NULL,
  person_name TEXT NOT NULL,
  institution TEXT NOT NULL,
  pin_hash TEXT,
  pin_salt TEXT,
  pin_set_at TEXT,
  pin_set_by TEXT,
  pin_set_count INTEGER NOT NULL CHECK (pin_set_count >= 0),
  failed_attempts INTEGER NOT NULL CHECK (failed_attempts >= 0),
  blocked_until TEXT, expertise TEXT, home_region TEXT CHECK (home_region GLOB '[0-9][0-9].[0-9][0-9]'), supplies_figures INTEGER CHECK (supplies_figures IN (0, 1)), sitting_substitute INTEGER,
  CHECK ((pin_hash IS NULL) = (pin_salt IS NULL))
) STRICT;

CREATE TABLE sheet (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  submitted_at TEXT, submitted_substitute INTEGER,
  PRIMARY KEY (seat, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet_comment (
  seat INTEGER NOT NULL,
  code TEXT NOT NULL,
  criterion TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  written_at TEXT NOT NULL,
  PRIMARY KEY (seat, code, criterion),
  FOREIGN KEY (seat, code) REFERENCES sheet (seat, code) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet_version (
  seat INTEGER NOT NULL,
  code TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  submitted_at TEXT NOT NULL,
  substitute INTEGER,
  scores TEXT NOT NULL CHECK (json_valid(scores)),
  comments TEXT NOT NULL CHECK (json_valid(comments)),
  reopening INTEGER NOT NULL,
  PRIMARY KEY (seat, code, version),
  FOREIGN KEY (seat, code, reopening) REFERENCES reopening (seat, code, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 99),
  person_name TEXT NOT NULL CHECK (length(trim(person_name)) > 0),
  pin_hash TEXT NOT NULL,
  pin_salt TEXT NOT NULL,
  pin_set_at TEXT NOT NULL,
  pin_set_count INTEGER NOT NULL CHECK (pin_set_count >= 1),
  failed_attempts INTEGER NOT NULL CHECK (failed_attempts >= 0),
  blocked_until TEXT,
  left_at TEXT
) STRICT;

CREATE TABLE stage_closing (
  stage TEXT PRIMARY KEY CHECK (stage IN ('dokumen', 'wawancara')),
  closed_at TEXT NOT NULL,
  closed_by INTEGER NOT NULL,
  unfinished TEXT NOT NULL CHECK (json_valid(unfinished))
) STRICT, WITHOUT ROWID;

CREATE TABLE stick (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  seat INTEGER NOT NULL,
  rubric_hash TEXT NOT NULL CHECK (length(rubric_hash) = 64),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  verifying_key TEXT NOT NULL,
  opening_key TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  withdrawn_reason TEXT CHECK ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL) AND withdrawn_reason IS NOT '')
) STRICT, WITHOUT ROWID;

CREATE TABLE stick_return (
  stick TEXT NOT NULL REFERENCES stick (id),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  content_hash TEXT NOT NULL UNIQUE CHECK (length(content_hash) = 64),
  taken_at TEXT NOT NULL,
  entered INTEGER NOT NULL CHECK (entered >= 0),
  submitted INTEGER NOT NULL CHECK (submitted >= 0),
  PRIMARY KEY (stick, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE submission (
  code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9].[0-9][0-9]'),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('kabupaten', 'kota')),
  capital TEXT,
  category TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('terdaftar', 'kandidat', 'tidak-ikut', 'mengundurkan-diri', 'gugur')),
  status_reason TEXT
) STRICT;

CREATE TABLE substitute (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
  person_name TEXT NOT NULL CHECK (length(trim(person_name)) > 0),
  institution TEXT NOT NULL,
  home_region TEXT CHECK (home_region GLOB '[0-9][0-9].[0-9][0-9]'),
  pin_hash TEXT,
  pin_salt TEXT,
  pin_set_at TEXT,
  pin_set_by TEXT,
  pin_set_count INTEGER NOT NULL CHECK (pin_set_count >= 0),
  failed_attempts INTEGER NOT NULL CHECK (failed_attempts >= 0),
  blocked_until TEXT,
  revoked_at TEXT,
  PRIMARY KEY (seat, number),
  CHECK ((pin_hash IS NULL) = (pin_salt IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE verdict (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 99),
  ranking TEXT NOT NULL CHECK (json_valid(ranking)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  method TEXT NOT NULL,
  findings_version TEXT NOT NULL,
  application_version TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  chair INTEGER NOT NULL,
  secretary INTEGER NOT NULL
) STRICT;

CREATE TABLE voided_sheet (
  id INTEGER PRIMARY KEY,
  seat INTEGER NOT NULL,
  code TEXT NOT NULL REFERENCES submission (code),
  submitted_at TEXT,
  filled INTEGER NOT NULL CHECK (filled >= 0),
  rubric_hash TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  voided_at TEXT NOT NULL,
  voided_by TEXT NOT NULL
) STRICT;

CREATE TABLE window_lock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 240)
) STRICT;

CREATE TABLE withdrawn_recusal (
  seat INTEGER NOT NULL REFERENCES seat (seat),
  code TEXT NOT NULL REFERENCES submission (code),
  declared_at TEXT NOT NULL,
  declared_reason TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL,
  withdrawn_by TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  PRIMARY KEY (seat, code, declared_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_by_code ON evidence (code);

CREATE INDEX evidence_by_file ON evidence (sha256);

CREATE INDEX issued_document_by_code ON issued_document (code);

CREATE INDEX letter_by_code ON letter (code);

CREATE UNIQUE INDEX one_chair ON seat (role) WHERE role = 'ketua';

CREATE UNIQUE INDEX one_secretary ON seat (role) WHERE role = 'sekretaris';

CREATE UNIQUE INDEX paper_entry_one_counts ON paper_entry (serial) WHERE outcome = 'confirmed';

CREATE UNIQUE INDEX paper_entry_one_waits ON paper_entry (serial) WHERE outcome IS NULL;

CREATE INDEX paper_sheet_by_sheet ON paper_sheet (seat, code);

CREATE UNIQUE INDEX reopening_one_waits ON reopening (seat, code) WHERE outcome IS NULL;

CREATE INDEX room_device_by_seat ON room_device (seat);

CREATE INDEX room_ticket_by_seat ON room_ticket (seat);

CREATE TRIGGER absent_changes_no_score BEFORE UPDATE ON score
WHEN EXISTS (SELECT 1 FROM attendance WHERE seat = NEW.seat AND code = NEW.code AND present = 0)
 AND NOT EXISTS (SELECT 1 FROM rubric WHERE absent_may_score = 1)
BEGIN SELECT RAISE(ABORT, 'an absent juror does not score the region'); END;

CREATE TRIGGER absent_enters_no_score BEFORE INSERT ON score
WHEN EXISTS (SELECT 1 FROM attendance WHERE seat = NEW.seat AND code = NEW.code AND present = 0)
 AND NOT EXISTS (SELECT 1 FROM rubric WHERE absent_may_score = 1)
BEGIN SELECT RAISE(ABORT, 'an absent juror does not score the region'); END;

CREATE TRIGGER absent_submits_no_sheet BEFORE UPDATE OF submitted_at ON sheet
WHEN NEW.submitted_at IS NOT NULL
 AND EXISTS (SELECT 1 FROM attendance WHERE seat = NEW.seat AND code = NEW.code AND present = 0)
 AND NOT EXISTS (SELECT 1 FROM rubric WHERE absent_may_score = 1)
BEGIN SELECT RAISE(ABORT, 'an absent juror does not score the region'); END;

CREATE TRIGGER criterion_frozen_on_delete BEFORE DELETE ON criterion
WHEN EXISTS (SELECT 1 FROM rubric WHERE locked_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the rubric is locked'); END;

CREATE TRIGGER criterion_frozen_on_insert BEFORE INSERT ON criterion
WHEN EXISTS (SELECT 1 FROM rubric WHERE locked_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the rubric is locked'); END;

CREATE TRIGGER criterion_frozen_on_update BEFORE UPDATE ON criterion
WHEN EXISTS (SELECT 1 FROM rubric WHERE locked_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the rubric is locked'); END;

CREATE TRIGGER disclosure_stays_on_delete BEFORE DELETE ON disclosure
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER disclosure_stays_on_update BEFORE UPDATE ON disclosure
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER edition_is_final_without_open_proposals BEFORE UPDATE OF phase ON edition
WHEN NEW.phase = 'final'
 AND EXISTS (SELECT 1 FROM reopening WHERE outcome IS NULL)
BEGIN SELECT RAISE(ABORT, 'a proposal to reopen a sheet waits for its decision'); END;

CREATE TRIGGER edition_mark_stays BEFORE UPDATE OF mark, edition_id ON edition
WHEN OLD.mark IS NOT NEW.mark OR OLD.edition_id IS NOT NEW.edition_id
BEGIN SELECT RAISE(ABORT, 'mark and id of an edition never change'); END;

CREATE TRIGGER edition_stays BEFORE DELETE ON edition
BEGIN SELECT RAISE(ABORT, 'an edition is never deleted from its file'); END;

CREATE TRIGGER event_follows BEFORE INSERT ON event
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM event)
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER event_stays_on_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER event_stays_on_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER evidence_chunk_is_kept BEFORE DELETE ON evidence_chunk
WHEN EXISTS (SELECT 1 FROM evidence WHERE sha256 = OLD.sha256 AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a file stays as long as it is evidence'); END;

CREATE TRIGGER evidence_chunk_stays BEFORE UPDATE ON evidence_chunk
BEGIN SELECT RAISE(ABORT, 'a file of evidence is never changed'); END;

CREATE TRIGGER evidence_file_is_kept BEFORE DELETE ON evidence_file
WHEN EXISTS (SELECT 1 FROM evidence WHERE sha256 = OLD.sha256 AND removed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a file stays as long as it is evidence'); END;

CREATE TRIGGER evidence_file_stays BEFORE UPDATE ON evidence_file
BEGIN SELECT RAISE(ABORT, 'a file of evidence is never changed'); END;

CREATE TRIGGER evidence_has_its_file BEFORE INSERT ON evidence
WHEN NOT EXISTS (SELECT 1 FROM evidence_file WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'evidence without its file'); END;

CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'that evidence was there is never forgotten'); END;

CREATE TRIGGER evidence_stays_removed BEFORE UPDATE ON evidence
WHEN OLD.removed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'removed evidence stays removed'); END;

CREATE TRIGGER evidence_stays_what_it_is BEFORE UPDATE OF code, file_name, sha256, attached_at, attached_by ON evidence
BEGIN SELECT RAISE(ABORT, 'what was attached, when and by whom never changes'); END;

CREATE TRIGGER issued_document_is_kept BEFORE DELETE ON issued_document
BEGIN SELECT RAISE(ABORT, 'an issued paper is never removed'); END;

CREATE TRIGGER issued_document_stays BEFORE UPDATE ON issued_document
BEGIN SELECT RAISE(ABORT, 'an issued paper is never changed'); END;

CREATE TRIGGER juror_copy_is_kept BEFORE DELETE ON juror_copy
BEGIN SELECT RAISE(ABORT, 'a copy stays a copy'); END;

CREATE TRIGGER juror_copy_stays BEFORE UPDATE ON juror_copy
BEGIN SELECT RAISE(ABORT, 'a copy stays the copy of its stick'); END;

CREATE TRIGGER letter_answer_is_kept BEFORE DELETE ON letter_answer
BEGIN SELECT RAISE(ABORT, 'what a region answered is never removed'); END;

CREATE TRIGGER letter_answer_stays BEFORE UPDATE ON letter_answer
BEGIN SELECT RAISE(ABORT, 'what a region answered never changes'); END;

CREATE TRIGGER letter_is_kept BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never removed'); END;

CREATE TRIGGER letter_stays BEFORE UPDATE OF id, code, number, date, answer_by, questions, issued_at, issued_by ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TRIGGER letter_stays_withdrawn BEFORE UPDATE OF withdrawn_at ON letter
WHEN OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT OLD.withdrawn_at
BEGIN SELECT RAISE(ABORT, 'a withdrawn letter stays withdrawn'); END;

CREATE TRIGGER lot_is_drawn_once BEFORE UPDATE ON lot
 WHEN OLD.drawn_at IS NOT NULL OR NEW.head <> OLD.head OR NEW.announced_at <> OLD.announced_at OR NEW.announced_by <> OLD.announced_by
BEGIN SELECT RAISE(ABORT, 'a lot is drawn once'); END;

CREATE TRIGGER lot_is_kept BEFORE DELETE ON lot
BEGIN SELECT RAISE(ABORT, 'a lot is drawn once'); END;

CREATE TRIGGER paper_entry_is_decided_for_its_seat BEFORE UPDATE OF decided_seat ON paper_entry
WHEN NEW.decided_seat IS NOT NULL AND NEW.decided_seat IS NOT (SELECT seat FROM paper_sheet WHERE serial = NEW.serial)
BEGIN SELECT RAISE(ABORT, 'a seat confirms no paper but its own'); END;

CREATE TRIGGER paper_entry_is_kept BEFORE DELETE ON paper_entry
BEGIN SELECT RAISE(ABORT, 'what was typed is not forgotten'); END;

CREATE TRIGGER paper_entry_stays BEFORE UPDATE OF serial, attempt, typed_values, typed_by, typed_at ON paper_entry
BEGIN SELECT RAISE(ABORT, 'what was typed is confirmed or rejected, never changed'); END;

CREATE TRIGGER paper_entry_stays_decided BEFORE UPDATE ON paper_entry
WHEN OLD.outcome IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was decided stays decided'); END;

CREATE TRIGGER paper_sheet_is_kept BEFORE DELETE ON paper_sheet
BEGIN SELECT RAISE(ABORT, 'a printed sheet is not forgotten'); END;

CREATE TRIGGER paper_sheet_keeps_its_person BEFORE UPDATE OF substitute ON paper_sheet
BEGIN SELECT RAISE(ABORT, 'what was printed never changes'); END;

CREATE TRIGGER paper_sheet_stays BEFORE UPDATE OF serial, seat, code, rubric_hash, printed_at, printed_by ON paper_sheet
BEGIN SELECT RAISE(ABORT, 'what was printed never changes'); END;

CREATE TRIGGER recusal_leaves_no_score BEFORE INSERT ON recusal
BEGIN
  SELECT RAISE(ABORT, 'a juror who has scored the region cannot be recused from it')
   WHERE EXISTS (SELECT 1 FROM score WHERE seat = NEW.seat AND code = NEW.code);
END;

CREATE TRIGGER reopening_is_kept BEFORE DELETE ON reopening
BEGIN SELECT RAISE(ABORT, 'a proposal is never removed'); END;

CREATE TRIGGER reopening_stays BEFORE UPDATE OF seat, code, number, stage, submitted_at, reason, proposed_at, proposed_by ON reopening
BEGIN SELECT RAISE(ABORT, 'what was proposed never changes'); END;

CREATE TRIGGER reopening_stays_decided BEFORE UPDATE ON reopening
WHEN OLD.outcome IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided proposal stays decided'); END;

CREATE TRIGGER revision_content_stays BEFORE UPDATE OF content ON revision
WHEN OLD.content IS NOT NULL AND NEW.content IS NOT OLD.content
BEGIN SELECT RAISE(ABORT, 'what a revision said never changes'); END;

CREATE TRIGGER revision_one_stands BEFORE UPDATE OF withdrawn_at ON revision
WHEN NEW.withdrawn_at IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM revision WHERE code = NEW.code AND number IS NOT NEW.number AND withdrawn_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the only revision of a region is not withdrawn'); END;

CREATE TRIGGER revision_stays_withdrawn BEFORE UPDATE OF withdrawn_at ON revision
WHEN OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT OLD.withdrawn_at
BEGIN SELECT RAISE(ABORT, 'a withdrawn revision stays withdrawn'); END;

CREATE TRIGGER room_device_stays BEFORE UPDATE OF id, seat, token_hash ON room_device
BEGIN SELECT RAISE(ABORT, 'a device never becomes another one'); END;

CREATE TRIGGER room_refusal_stays BEFORE UPDATE ON room_refusal
BEGIN SELECT RAISE(ABORT, 'what was refused never changes'); END;

CREATE TRIGGER room_ticket_serves_once BEFORE UPDATE OF used_at, device ON room_ticket
WHEN OLD.used_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a ticket serves one device'); END;

CREATE TRIGGER room_trial_stays BEFORE UPDATE ON room_trial
BEGIN SELECT RAISE(ABORT, 'what a phone found never changes'); END;

CREATE TRIGGER rubric_frozen_by_scores BEFORE UPDATE ON rubric
WHEN EXISTS (SELECT 1 FROM score)
BEGIN SELECT RAISE(ABORT, 'the rubric is frozen after the first score'); END;

CREATE TRIGGER rubric_opened_anew_closes_no_stage AFTER UPDATE OF locked_at ON rubric
WHEN NEW.locked_at IS NULL
BEGIN DELETE FROM stage_closing; END;

CREATE TRIGGER score_fits_on_insert BEFORE INSERT ON score
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is read-only')
   WHERE EXISTS (SELECT 1 FROM sheet WHERE seat = NEW.seat AND code = NEW.code AND submitted_at IS NOT NULL);
  SELECT RAISE(ABORT, 'a recused juror does not score the region')
   WHERE EXISTS (SELECT 1 FROM recusal WHERE seat = NEW.seat AND code = NEW.code);
  SELECT RAISE(ABORT, 'only a judged criterion takes scores')
   WHERE NOT EXISTS (SELECT 1 FROM criterion WHERE id = NEW.criterion AND kind = 'judged');
  SELECT RAISE(ABORT, 'a judged score stays on the scale')
   WHERE NOT EXISTS (SELECT 1 FROM rubric WHERE NEW.value_hundredths BETWEEN scale_min AND scale_max
                       AND (NEW.value_hundredths - scale_min) % scale_step = 0);
  SELECT RAISE(ABORT, 'the rubric is locked before the first score')
   WHERE EXISTS (SELECT 1 FROM rubric WHERE locked_at IS NULL);
END;

CREATE TRIGGER score_fits_on_update BEFORE UPDATE ON score
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is read-only')
   WHERE EXISTS (SELECT 1 FROM sheet WHERE seat = NEW.seat AND code = NEW.code AND submitted_at IS NOT NULL);
  SELECT RAISE(ABORT, 'a score keeps its cell')
   WHERE OLD.seat IS NOT NEW.seat OR OLD.code IS NOT NEW.code OR OLD.criterion IS NOT NEW.criterion;
  SELECT RAISE(ABORT, 'a judged score stays on the scale')
   WHERE NOT EXISTS (SELECT 1 FROM rubric WHERE NEW.value_hundredths BETWEEN scale_min AND scale_max
                       AND (NEW.value_hundredths - scale_min) % scale_step = 0);
END;

CREATE TRIGGER score_of_closed_stage_stays BEFORE UPDATE ON score
BEGIN
  SELECT RAISE(ABORT, 'the stage of this criterion is closed')
   WHERE EXISTS (SELECT 1
                   FROM stage_closing
                   JOIN criterion ON coalesce(criterion.stage, 'wawancara') = stage_closing.stage
                  WHERE criterion.id = NEW.criterion
                    AND NOT EXISTS (SELECT 1
                                      FROM reopening
                                     WHERE reopening.seat = NEW.seat
                                       AND reopening.code = NEW.code
                                       AND outcome = 'approved'
                                       AND coalesce(reopening.stage, stage_closing.stage) = stage_closing.stage
                                       AND decided_at > closed_at));
END;

CREATE TRIGGER score_of_closed_stage_stays_out BEFORE INSERT ON score
BEGIN
  SELECT RAISE(ABORT, 'the stage of this criterion is closed')
   WHERE EXISTS (SELECT 1
                   FROM stage_closing
                   JOIN criterion ON coalesce(criterion.stage, 'wawancara') = stage_closing.stage
                  WHERE criterion.id = NEW.criterion
                    AND NOT EXISTS (SELECT 1
                                      FROM reopening
                                     WHERE reopening.seat = NEW.seat
                                       AND reopening.code = NEW.code
                                       AND outcome = 'approved'
                                       AND coalesce(reopening.stage, stage_closing.stage) = stage_closing.stage
                                       AND decided_at > closed_at));
END;

CREATE TRIGGER score_of_submitted_sheet_stays BEFORE DELETE ON score
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is read-only')
   WHERE EXISTS (SELECT 1 FROM sheet WHERE seat = OLD.seat AND code = OLD.code AND submitted_at IS NOT NULL);
END;

CREATE TRIGGER seat_sitter_is_registered BEFORE UPDATE OF sitting_substitute ON seat
WHEN NEW.sitting_substitute IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM substitute WHERE seat = NEW.seat AND number = NEW.sitting_substitute AND revoked_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'only a registered substitute sits in a seat'); END;

CREATE TRIGGER sheet_comment_fits_on_insert BEFORE INSERT ON sheet_comment
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is read-only')
   WHERE EXISTS (SELECT 1 FROM sheet WHERE seat = NEW.seat AND code = NEW.code AND submitted_at IS NOT NULL);
  SELECT RAISE(ABORT, 'a recused juror does not comment on the region')
   WHERE EXISTS (SELECT 1 FROM recusal WHERE seat = NEW.seat AND code = NEW.code);
  SELECT RAISE(ABORT, 'a comment belongs to a criterion or to the whole sheet')
   WHERE NEW.criterion IS NOT '' AND NOT EXISTS (SELECT 1 FROM criterion WHERE id = NEW.criterion);
END;

CREATE TRIGGER sheet_comment_fits_on_update BEFORE UPDATE ON sheet_comment
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is read-only')
   WHERE EXISTS (SELECT 1 FROM sheet WHERE seat = NEW.seat AND code = NEW.code AND submitted_at IS NOT NULL);
END;

CREATE TRIGGER sheet_comment_of_submitted_sheet_stays BEFORE DELETE ON sheet_comment
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is read-only')
   WHERE EXISTS (SELECT 1 FROM sheet WHERE seat = OLD.seat AND code = OLD.code AND submitted_at IS NOT NULL);
END;

CREATE TRIGGER sheet_opens_by_decision BEFORE UPDATE OF submitted_at ON sheet
WHEN OLD.submitted_at IS NOT NULL AND NEW.submitted_at IS NOT OLD.submitted_at
BEGIN
  SELECT RAISE(ABORT, 'a submitted sheet is opened again only by a decision')
   WHERE NOT EXISTS (SELECT 1 FROM sheet_version
                      WHERE seat = OLD.seat AND code = OLD.code AND submitted_at = OLD.submitted_at)
     AND NOT EXISTS (SELECT 1 FROM voided_sheet
                      WHERE seat = OLD.seat AND code = OLD.code AND submitted_at = OLD.submitted_at);
END;

CREATE TRIGGER sheet_version_is_kept BEFORE DELETE ON sheet_version
BEGIN SELECT RAISE(ABORT, 'what was submitted once is never removed'); END;

CREATE TRIGGER sheet_version_stays BEFORE UPDATE ON sheet_version
BEGIN SELECT RAISE(ABORT, 'what was submitted once never changes'); END;

CREATE TRIGGER staff_is_kept BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'a person of the secretariat is not forgotten'); END;

CREATE TRIGGER staff_keeps_name BEFORE UPDATE OF number, person_name ON staff
BEGIN SELECT RAISE(ABORT, 'a number stays that of its person'); END;

CREATE TRIGGER stage_closing_stays BEFORE UPDATE ON stage_closing
BEGIN SELECT RAISE(ABORT, 'a closed stage stays closed'); END;

CREATE TRIGGER stick_is_kept BEFORE DELETE ON stick
BEGIN SELECT RAISE(ABORT, 'what left is not forgotten'); END;

CREATE TRIGGER stick_return_is_kept BEFORE DELETE ON stick_return
BEGIN SELECT RAISE(ABORT, 'what came back comes back once'); END;

CREATE TRIGGER stick_return_stays BEFORE UPDATE ON stick_return
BEGIN SELECT RAISE(ABORT, 'what came back comes back once'); END;

CREATE TRIGGER stick_stays BEFORE UPDATE OF id, seat, rubric_hash, written_at, written_by, verifying_key, opening_key ON stick
BEGIN SELECT RAISE(ABORT, 'what left never changes'); END;

CREATE TRIGGER stick_stays_withdrawn BEFORE UPDATE ON stick
WHEN OLD.withdrawn_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a withdrawn stick stays withdrawn'); END;

CREATE TRIGGER substitute_is_kept BEFORE DELETE ON substitute
WHEN EXISTS (SELECT 1 FROM score WHERE seat = OLD.seat AND entered_substitute = OLD.number)
  OR EXISTS (SELECT 1 FROM sheet WHERE seat = OLD.seat AND submitted_substitute = OLD.number)
BEGIN SELECT RAISE(ABORT, 'who has scored is not forgotten'); END;

CREATE TRIGGER verdict_is_kept BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'what was decided never changes'); END;

CREATE TRIGGER verdict_stays BEFORE DELETE ON verdict
BEGIN SELECT RAISE(ABORT, 'what was decided never changes'); END;

CREATE TRIGGER voided_sheet_stays_on_delete BEFORE DELETE ON voided_sheet
BEGIN SELECT RAISE(ABORT, 'a voided sheet stays as it was'); END;

CREATE TRIGGER voided_sheet_stays_on_update BEFORE UPDATE ON voided_sheet
BEGIN SELECT RAISE(ABORT, 'a voided sheet stays as it was'); END;

CREATE TRIGGER withdrawn_recusal_stays BEFORE UPDATE ON withdrawn_recusal
BEGIN SELECT RAISE(ABORT, 'a withdrawal never changes'); END;
