import { createHash } from 'node:crypto';

/** The look of every public page (visual.md, “Public page”): one short sheet in the page itself, so that nothing waits for it. */
export const style = `
:root{color-scheme:light dark;--ink:#14171a;--quiet:#52575e;--line:#dfe3e8;--page:#fff;--action:#0b4aad;--green:#17692f;--red:#a51d1d;--note:#fdf4dd;--note-edge:#a85b00;--fill:#f5f6f8}
@media(prefers-color-scheme:dark){:root{--ink:#eceef0;--quiet:#b4bac2;--line:#3a4047;--page:#14171a;--action:#8ab8ff;--green:#7fd394;--red:#ff9c95;--note:#33290f;--note-edge:#d8963a;--fill:#22272c}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:17px/1.5 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header,main,footer{max-width:640px;margin:0 auto;padding:0 20px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:4px 16px;min-height:48px;padding-block:10px}
header strong{display:flex;flex-wrap:wrap;gap:0 12px;font-size:16px;font-weight:600}
a{color:var(--action);text-underline-offset:3px}
header a{display:inline-block;padding:4px 0;text-decoration:none}
:focus-visible{outline:3px solid var(--action);outline-offset:2px}
.verdict{margin:0 -20px 8px;padding:22px 20px;color:#fff;background:#44505c}
.verdict.green{background:#17692f}.verdict.kept{background:#0b4aad}.verdict.red{background:#a51d1d}.verdict.yellow{background:#ffd24d;color:#14171a}
.verdict div{display:flex;align-items:center;gap:18px}
.verdict svg{width:60px;height:60px;flex:none}
.verdict h1{margin:0;font-size:38px;line-height:1.2;font-weight:600;text-wrap:balance}
.verdict p,.verdict ul{margin:12px 0 0;padding:0;font-size:18px;list-style:none;text-wrap:balance}
.verdict li+li{margin-top:4px}
h1{font-size:26px;line-height:1.3;font-weight:600;margin:16px 0 8px;text-wrap:balance}
h2{font-size:19px;font-weight:600;margin:24px 0 8px}
.person{display:flex;gap:16px;align-items:center;padding:10px 0 16px}
.person img{width:92px;height:116px;object-fit:cover;border-radius:4px;background:var(--fill);flex:none}
.person h2{font-size:30px;line-height:1.3;margin:0}
.person p{margin:2px 0 0}
dl{margin:0 0 20px}
dl div{display:grid;grid-template-columns:5.2em minmax(0,1fr);gap:2px 8px;padding:11px 0;border-bottom:1px solid var(--line)}
.person+dl div:first-child{border-top:1px solid var(--line)}
dt{color:var(--quiet);font-size:16px}
dd{margin:0;text-wrap:balance}
small,.quiet{color:var(--quiet);font-size:15px}
dd small{display:block}
.yes{color:var(--green);font-weight:600}.no{color:var(--red);font-weight:600}
.yes svg,.no svg{width:17px;height:17px;vertical-align:-3px;margin-right:5px}
.note{text-wrap:balance;margin:0 0 16px;padding:12px 16px;background:var(--note);border-left:5px solid var(--note-edge)}
.note strong{display:block;font-size:18px;font-weight:600}
.bad{border-color:var(--red)}
.acts{display:flex;flex-wrap:wrap;gap:12px;margin:0 0 16px;padding:0;list-style:none}
.acts>*{flex:1 1 140px}
.act,button{display:block;width:100%;min-height:48px;padding:10px 14px;border:1px solid var(--action);border-radius:4px;background:none;color:var(--action);font:inherit;line-height:26px;text-align:center;text-decoration:none;cursor:pointer}
.act.first,button:not(.act){background:#0b4aad;border-color:#0b4aad;color:#fff}
ol,ul.plain{margin:0 0 16px;padding-left:1.4em}
li{margin:4px 0}
.list{margin:0 0 16px;padding:0;list-style:none;border-top:1px solid var(--line)}
.list>li{margin:0;padding:14px 0;border-bottom:1px solid var(--line)}
.list p{margin:2px 0 8px}
label,legend{display:block;margin:16px 0 4px;font-weight:600}
.hint{display:block;margin:0 0 4px;color:var(--quiet);font-size:15px}
input[type=text],input[type=tel],select,textarea{width:100%;min-height:48px;padding:8px 12px;border:1px solid var(--quiet);border-radius:4px;background:var(--page);color:inherit;font:inherit}
input[aria-invalid=true]{border:2px solid var(--red)}
.wrong{display:block;margin:4px 0 0;color:var(--red);font-size:16px}
.agree{display:flex;gap:10px;align-items:flex-start;font-weight:400}
.agree input{width:24px;height:24px;margin:1px 0 0;flex:none}
form button{margin:20px 0}
footer{padding-bottom:28px}
video{width:100%;max-height:60vh;border-radius:4px;background:#14171a}
@media print{.acts,header a{display:none}}
`
  .trim()
  .replaceAll('\n', '');

const digest = createHash('sha256').update(style).digest('base64');

/** Nothing comes from elsewhere; of styles this one sheet alone. `more` lets a page of a script do what it must. */
export const policyWith = (more: string): string =>
  `default-src 'none'; style-src 'sha256-${digest}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ${more}`;

/** Of a page on which nothing runs. */
export const policy = policyWith("script-src 'none'");
