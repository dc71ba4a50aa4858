/**
 * The records whose every change is history. A column is either tracked here or named with its reason below; a test holds
 * both lists against the schema, so that no table can be forgotten.
 */
export type TrackedTable = { readonly table: string; readonly key: readonly string[]; readonly columns: readonly string[] };

export const TRACKED_TABLES: readonly TrackedTable[] = [
  {
    table: 'edition',
    key: ['id'],
    columns: [
      'edition_id',
      'name',
      'province_code',
      'province_name',
      'category',
      'stage',
      'next_stage',
      'assessment_year',
      'event_year',
      'time_zone',
      'venue',
      'mark',
      'phase',
      'created_at',
    ],
  },
  { table: 'submission', key: ['code'], columns: ['name', 'kind', 'capital', 'category', 'status', 'status_reason'] },
  {
    table: 'revision',
    key: ['code', 'number'],
    columns: [
      'file_name',
      'sha256',
      'template_version',
      'imported_at',
      'imported_by',
      'content',
      'withdrawn_at',
      'withdrawn_by',
      'withdrawn_reason',
    ],
  },
  {
    table: 'figure',
    key: ['code', 'subject', 'position'],
    columns: ['label', 'value', 'previous_value', 'cut_off', 'source', 'denominator', 'mark', 'from_formula', 'cell'],
  },
  { table: 'regulation', key: ['code', 'position'], columns: ['type', 'number', 'year', 'title', 'scope', 'status', 'mark'] },
  {
    table: 'column_mapping',
    key: ['code', 'part', 'heads'],
    columns: ['sheet', 'words', 'pairs', 'mapped_at', 'mapped_by'],
  },
  { table: 'innovation', key: ['code', 'position'], columns: ['name', 'year', 'description', 'mark'] },
  {
    table: 'finding_answer',
    key: ['code', 'finding', 'place'],
    columns: ['fingerprint', 'rules', 'answer', 'note', 'answered_at', 'answered_by'],
  },
  { table: 'delegation', key: ['code'], columns: ['lead_name', 'lead_office', 'in_person', 'mark'] },
  {
    table: 'rubric',
    key: ['id'],
    columns: [
      'label',
      'scale_min',
      'scale_max',
      'scale_step',
      'aggregation',
      'cap_policy',
      'comparison_decimals',
      'rounding',
      'tie_break_chain',
      'locked_at',
    ],
  },
  {
    table: 'criterion',
    key: ['id'],
    columns: ['position', 'aspect', 'aspect_en', 'name', 'name_en', 'weight_hundredths', 'kind', 'source', 'bands'],
  },
  {
    table: 'seat',
    key: ['seat'],
    columns: [
      'role',
      'title',
      'person_name',
      'institution',
      'pin_set_at',
      'pin_set_by',
      'pin_set_count',
      'failed_attempts',
      'blocked_until',
    ],
  },
  { table: 'recusal', key: ['seat', 'code'], columns: ['reason', 'declared_at'] },
  { table: 'sheet', key: ['seat', 'code'], columns: ['submitted_at'] },
  { table: 'score', key: ['seat', 'code', 'criterion'], columns: ['value_hundredths', 'entered_at'] },
  {
    table: 'issued_document',
    key: ['id'],
    columns: ['kind', 'code', 'number', 'title', 'date', 'format', 'model', 'sha256', 'size_bytes', 'issued_at', 'issued_by'],
  },
  { table: 'evidence_file', key: ['sha256'], columns: ['media_type', 'size_bytes', 'page_count'] },
  {
    table: 'evidence',
    key: ['id'],
    columns: [
      'code',
      'item',
      'subject',
      'position',
      'anchor',
      'file_name',
      'sha256',
      'attached_at',
      'attached_by',
      'removed_at',
      'removed_by',
      'removed_reason',
    ],
  },
];

/** What is deliberately not history, and why. A name is `table` or `table.column`. */
export const UNTRACKED: Readonly<Record<string, string>> = {
  event: 'is the history',
  disclosure: 'holds the values and salts of the history',
  applied_write: 'only tells a repeated write from a new one; holds replies, no records',
  'issued_document.bytes': 'told by their tracked SHA-256; the history stays small',
  evidence_chunk: 'bytes of a file that is told by its tracked SHA-256; the history stays small',
  'seat.pin_hash': 'credentials are never event values',
  'seat.pin_salt': 'credentials are never event values',
};
