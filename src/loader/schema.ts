/** Tables of the catalogue, which every build writes anew. JSON columns hold the model's objects as they are. */
export const SCHEMA = `
CREATE TABLE articles (
	id TEXT PRIMARY KEY,
	seq INTEGER NOT NULL,
	story TEXT,
	canonical TEXT,
	page TEXT,
	is_canonical INTEGER NOT NULL DEFAULT 1,
	copies INTEGER NOT NULL DEFAULT 0,
	once_outlet INTEGER NOT NULL DEFAULT 1,
	once_section INTEGER NOT NULL DEFAULT 1,
	once_day INTEGER NOT NULL DEFAULT 1,
	once_month INTEGER NOT NULL DEFAULT 1,
	once_year INTEGER NOT NULL DEFAULT 1,
	outlet TEXT,
	section TEXT,
	date TEXT,
	inferred INTEGER NOT NULL DEFAULT 0,
	sort_key TEXT NOT NULL DEFAULT '',
	body_key TEXT NOT NULL,
	text_digest TEXT NOT NULL,
	seen INTEGER NOT NULL,
	headline TEXT NOT NULL,
	length INTEGER NOT NULL,
	path TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	record TEXT,
	script TEXT NOT NULL,
	pool TEXT,
	date_json TEXT NOT NULL,
	item TEXT
) WITHOUT ROWID;
CREATE UNIQUE INDEX articles_seq ON articles (seq);
CREATE INDEX articles_order ON articles (is_canonical, sort_key, id);
CREATE INDEX articles_date ON articles (sort_key, id, inferred, once_day, once_month, once_year);
CREATE INDEX articles_outlet ON articles (outlet, section, sort_key, id, once_section);
CREATE INDEX articles_outlet_order ON articles (outlet, sort_key, id, once_outlet);
CREATE INDEX articles_reprinted ON articles (is_canonical, sort_key, id) WHERE copies > 0;
CREATE INDEX articles_story ON articles (story);
CREATE TABLE bodies (id TEXT PRIMARY KEY, article TEXT NOT NULL, hant TEXT, hans TEXT);
CREATE TABLE captures (id TEXT PRIMARY KEY, text TEXT NOT NULL, first_line INTEGER NOT NULL, span_from INTEGER NOT NULL, span_length INTEGER NOT NULL, inside TEXT);
CREATE TABLE stories (id TEXT PRIMARY KEY, story TEXT NOT NULL, others TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE doubtful_pairs (seq INTEGER PRIMARY KEY, pair TEXT NOT NULL);
CREATE TABLE authors (slug TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, hant TEXT NOT NULL, hans TEXT NOT NULL, once INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (slug, id, position)) WITHOUT ROWID;
CREATE INDEX authors_article ON authors (id, position);
CREATE TABLE stated_people (name TEXT NOT NULL, article TEXT NOT NULL, plainly INTEGER NOT NULL, PRIMARY KEY (name, article)) WITHOUT ROWID;
CREATE TABLE people (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE names (kind TEXT NOT NULL, slug TEXT NOT NULL, hant TEXT NOT NULL, hans TEXT NOT NULL, PRIMARY KEY (kind, slug)) WITHOUT ROWID;
CREATE TABLE rules (outlet TEXT NOT NULL, rule TEXT NOT NULL, fate TEXT NOT NULL, sources INTEGER NOT NULL, lines INTEGER NOT NULL, pieces INTEGER NOT NULL, PRIMARY KEY (outlet, rule, fate)) WITHOUT ROWID;
CREATE TABLE problems (seq INTEGER PRIMARY KEY, severity TEXT NOT NULL, problem TEXT NOT NULL);
CREATE TABLE conversion_doubts (place TEXT PRIMARY KEY, count INTEGER NOT NULL, article TEXT NOT NULL, doubt TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE column_maps (file TEXT NOT NULL, column TEXT NOT NULL, field TEXT, evidence TEXT NOT NULL, PRIMARY KEY (file, column)) WITHOUT ROWID;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;
