import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertHtml } from '../../src/script/html-text.ts';

/** A conversion that can be seen at a glance. */
const mark = (text: string) => text.replaceAll('发', '發').replaceAll('头發', '頭髮');

describe('convertHtml', () => {
	it('converts text and leaves attributes, comments and markup as they are', () => {
		expect(convertHtml("<P title='发' data-x=发>发<!-- 发 --><br/>发", mark)).toBe(
			"<P title='发' data-x=发>發<!-- 发 --><br/>發",
		);
	});

	it('leaves code, scripts, styles and what is marked as not to be translated', () => {
		const html =
			'<p><code>发</code><kbd>发</kbd><span translate="no">发<b>发</b></span><span class="x notranslate">发</span></p><pre>发</pre><script>"发"</script><style>/*发*/</style><textarea>发</textarea>';
		expect(convertHtml(html, mark)).toBe(html);
	});

	it('converts again inside translate="yes", but never inside code', () => {
		expect(convertHtml('<p translate=no>发<i translate=yes>发</i><code translate=yes>发</code>', mark)).toBe(
			'<p translate=no>发<i translate=yes>發</i><code translate=yes>发</code>',
		);
	});

	it('leaves other languages, and the other script where the page names its own', () => {
		expect(
			convertHtml(
				'<html lang="zh-Hans"><p>发<i lang="ja">发</i><q lang="zh-Hant">发</q><q lang="zh-Hans">发</q><q lang=zh>发</q>',
				mark,
			),
		).toBe(
			'<html lang="zh-Hans"><p>發<i lang="ja">发</i><q lang="zh-Hant">发</q><q lang="zh-Hans">發</q><q lang=zh>發</q>',
		);
		expect(convertHtml('<q lang="zh-Hant">发</q>发', mark, 'zh-Hans')).toBe('<q lang="zh-Hant">发</q>發');
		expect(convertHtml('<q lang="ja">发<b lang="zh">发</b></q>', mark)).toBe(
			'<q lang="ja">发<b lang="zh">發</b></q>',
		);
	});

	it('sees words across inline elements, not across blocks', () => {
		expect(convertHtml('<p>头<b>发</b></p><p>头</p><p>发</p>', mark)).toBe(
			'<p>頭<b>髮</b></p><p>头</p><p>發</p>',
		);
	});

	it('writes special characters so that they stay text', () => {
		expect(convertHtml('<p>发 &lt;b&gt; &amp; &#x53d1;&nbsp;</p>', mark)).toBe(
			'<p>發 &lt;b&gt; &amp; 發&nbsp;</p>',
		);
		expect(convertHtml('<p>&lt;b&gt; &hellip; &#x5934;</p>', mark)).toBe(
			'<p>&lt;b&gt; &hellip; &#x5934;</p>',
		);
	});

	it('never changes a page when nothing is converted, whatever the markup', () => {
		const piece = fc.constantFrom(
			'<p>',
			'</p>',
			'<b>',
			'</i>',
			'<table>',
			'<tr><td>',
			'</table>',
			'发',
			'&lt;',
			'&',
			'<',
			'>',
			'"',
			'<!--',
			'-->',
			'<code>',
			' lang=ja',
			'<template>',
			'<svg>',
			'\r\n',
			'<select><option>',
			'<!doctype html>',
			'<title>',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
				const html = parts.join('');
				expect(convertHtml(html, (text) => text)).toBe(html);
			}),
			{ numRuns: 300 },
		);
	});

	it('never touches anything but Han characters of the text', () => {
		const piece = fc.constantFrom(
			'<p>',
			'</p>',
			'<b>',
			'<table>',
			'<td>',
			'发',
			'x',
			'<a title="发">',
			'<code>发</code>',
			'<svg>',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
				const html = parts.join('');
				const converted = convertHtml(html, (text) => text.replaceAll('发', '發'));
				expect(converted.replaceAll('發', '发')).toBe(html);
				expect(converted).not.toMatch(/"發"|<code>發/);
			}),
			{ numRuns: 300 },
		);
	});
});
