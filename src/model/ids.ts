declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Permanent id of an article: lower-case base32 (`a-z2-7`), never taken from a title. Frozen in `content/ids.tsv`. */
export type ArticleId = Branded<'ArticleId'>;

/** Id of a story: the id of the article that was its canonical copy when the story was first seen. */
export type StoryId = Branded<'StoryId'>;

/** Id of an outlet: the name of its file in `content/outlets`, without the ending; `[a-z0-9-]+`. */
export type OutletId = Branded<'OutletId'>;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256 = Branded<'Sha256'>;
