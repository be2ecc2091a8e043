/** An address that nothing may ever ask for. */
const FAR = "https://evil.example";

/** Sets a flag on the page, would it run. */
const RUN = "globalThis.hostileRan=true";

/** Words in the hostile page that a reader sees, in order. */
export const HOSTILE_WORDS = [
  "Hostile page",
  "The minister said that oil would be bought and paid in the coming months, once more.",
  "Inside an unknown element",
  "Text that shows <script>alert(1)</script> and <img src=x> as words",
  "The end",
];

/**
 * A page that tries what pages try: scripts, handlers, frames, refreshes, base, sheets, pictures, clobbered properties,
 * markup that changes its meaning when it is written out and parsed again. Its text is `HOSTILE_WORDS`.
 */
export const HOSTILE_PAGE = `<!doctype html><html onclick="${RUN}"><head>
<base href="${FAR}/"><meta http-equiv="refresh" content="0;url=${FAR}/r">
<link rel="stylesheet" href="${FAR}/s.css"><link rel="preload" as="image" href="${FAR}/p.png"><link rel="dns-prefetch" href="${FAR}">
<style>@import url(${FAR}/i.css);body{background:url(${FAR}/bg.png)}</style>
<script src="${FAR}/s.js"></script><script>${RUN}</script><script type="module">${RUN}</script>
</head><body onload="${RUN}" background="${FAR}/b.png">
<h1>Hostile page</h1>
<p style="background:url(${FAR}/c.png)" onmouseover="${RUN}">The minister said that oil would be
 <a href="javascript:${RUN}">bought</a> and <b onclick=${RUN}>paid</b> in the coming months, once more.</p>
<img src="${FAR}/i.png" onerror="${RUN}" srcset="${FAR}/j.png 2x"><picture><source srcset="${FAR}/k.webp"><img src="${FAR}/k.png"></picture>
<iframe src="${FAR}/f" srcdoc="<script>parent.${RUN}</script>"></iframe><object data="${FAR}/o"></object><embed src="${FAR}/e">
<video src="${FAR}/v" poster="${FAR}/po" autoplay></video><audio src="${FAR}/a" autoplay onerror="${RUN}"></audio>
<svg onload="${RUN}"><image href="${FAR}/l.png"></image><script>${RUN}</script><foreignObject><p>in a drawing</p></foreignObject></svg>
<noscript><p>shown without scripts</p></noscript><noscript><p title="</noscript><img src=x onerror=${RUN}><!-- ">--></noscript>
<template><img src="${FAR}/t.png" onerror="${RUN}"><script>${RUN}</script></template>
<form name="body" action="${FAR}/" id="documentElement"><input name="querySelectorAll"><input name="tagName"><input name="parentNode"><input name="remove"><input name="attributes"><button formaction="javascript:${RUN}">Go</button></form>
<img name="getElementsByTagName"><img name="implementation"><a id="defaultView"></a><object id="head"></object>
<custom-element><p>Inside an unknown element</p></custom-element>
<p>Text that shows &lt;script&gt;alert(1)&lt;/script&gt; and &lt;img src=x&gt; as words</p>
<p>The end</p>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">
</body></html>`;
