/**
 * Parts of class names and ids, by which pages of all kinds call what stands around an article. No host is meant by
 * any of them; pinyin is what editors of Chinese sites write.
 */
export const AROUND_NAMES =
	/(?:^|[\s_-])(?:comments?|cmt|reply|replies|sidebar|side-?bar|aside|related|relate|relevant|recommends?|recomm|tuijian|xiangguan|hot(?:news|list)?|rank(?:ing)?|paihang|top-?list|footer|foot|copyright|banquan|nav(?:bar|igation)?|menu|breadcrumbs?|crumbs?|share|sharebar|bshare|jiathis|bdsharebuttonbox|toolbar|login|advert(?:s|isement)?|ads?|adbox|banner|pinglun|statement|disclaimer|shengming|popup|modal|dialog|pagination|pages?-?nav|tags?-?list|keywords?|subscribe|qrcode|erweima|editor-?info|author-?info|feedback|vote|survey|slider|swiper|carousel|playlist|more-?news|list-?news|news-?list|right(?:bar|side|col)?|col-?right|rightbox)(?=$|[\s_-]|\d)/u;

/** Names that are compounds without a mark between: commentBox, relatedNews. */
export const AROUND_COMPOUND =
	/comment|sidebar|related|recommend|tuijian|xiangguan|copyright|footer|breadcrumb|sharebox|bdshare|jiathis|disclaim|pinglun|hotnews|newsrank|morenews/u;

/** Names of what readers wrote; no article is called so, however much of the page's prose it holds. */
export const COMMENT_NAMES =
	/(?:^|[\s_-])(?:cmt|reply|replies|pinglun|guestbook|liuyan)(?=$|[\s_-]|\d)|comment/u;

/** Names of bars of buttons; an element that holds paragraphs of prose is none, whatever it is called. */
export const TOOL_NAMES =
	/(?:^|[\s_-])(?:share|sharebar|bshare|jiathis|bdsharebuttonbox|toolbar|login|pagination|tags?-?list|keywords?|qrcode|erweima|vote)(?=$|[\s_-]|\d)/u;

/** Elements that by their meaning stand around an article. */
export const AROUND_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'menu']);
