/** The pages of the demonstration's owner, by path in the content folder. */
export const DEMO_PAGES: Readonly<Record<string, string>> = {
	'pages/how-to-cite.mdx': `---
title: 如何引用
description: 引用演示檔案館的一篇、一段
---

這是一座演示檔案館：三家虛構的報社，兩年的新聞，所有文字都由程式生成。它讓你在放進自己的資料之前，先看看檔案館是什麼樣子。

## 引用一段

每一段左邊的編號就是它的地址。點一下編號，網址會變成以 \`#p1\`、\`#p2\` 結尾的樣子；把它貼到文章裡，讀者就會落在那一段，不論讀的是繁體還是简体。

## 請勿當作新聞

這裡的人物、機構、地名、事件和數字都是虛構的。每一篇的最後一段也這樣說。
`,
};
