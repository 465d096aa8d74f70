/** The look of all link pages. Contrast of text to ground is at least 4.5 : 1 (WCAG 2.2 AA), targets are 44 px high. */
export const pageStyle = `
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;background:#eef0f3;color:#1b1f24;font:17px/1.55 "Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
.narrow>.lead+.panel,.narrow>h1+.panel{margin-top:16px}.statement{color:#4b5563;font-size:15px;margin:0 0 14px}
.apart{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;padding:8px 16px;background:#fff;z-index:1}
.bar{background:#8f1519;color:#fff}.bar div,main,.end div{max-width:1280px;margin:0 auto;padding:0 20px}
.bar div{padding-top:12px;padding-bottom:12px}.bar strong{font-size:20px;margin-right:12px}.bar span{color:#fbe9e9}
main{padding-top:24px;padding-bottom:40px}h1{font-size:28px;line-height:1.25;margin:0 0 4px}
h2{font-size:20px;line-height:1.3;margin:0 0 12px}h3{font-size:17px;margin:16px 0 4px}
.lead{margin:0 0 4px;font-size:19px}.muted{color:#4b5563}.small{font-size:15px}p{margin:0 0 12px}a{color:#174a8b}
.grid{display:grid;grid-template-columns:minmax(0,1fr);gap:20px;margin-top:20px}.grid>*{min-width:0}
.narrow{max-width:820px;margin-left:auto;margin-right:auto}
.panel{background:#fff;border:1px solid #cfd4dc;border-radius:6px;padding:20px}.panel+.panel{margin-top:20px}.grid>.panel+.panel{margin-top:0}
.panel>:last-child{margin-bottom:0}
.paper{border:1px solid #cfd4dc;background:#fff}.files{margin:0;padding:4px 20px;border-bottom:1px solid #cfd4dc}.files a{display:inline-block;padding:10px 6px}.paper>h2{padding:16px 20px 12px;margin:0;border-bottom:1px solid #cfd4dc}
dl{margin:0 0 16px}dl div{padding:7px 0;border-bottom:1px solid #e5e7eb}dt{color:#4b5563;font-size:15px}dd{margin:0;white-space:pre-line}
.mono{font-family:Consolas,"DejaVu Sans Mono",monospace}ul.plain{list-style:none;margin:0 0 16px;padding:0}
ul.plain>li{padding:8px 0 8px 12px;border-left:4px solid #9aa3b0;margin-bottom:8px}ul.plain>li.error{border-color:#b00020}
ul.plain>li.warning{border-color:#9a5b00}.tag{font-weight:600}.error .tag{color:#b00020}.warning .tag{color:#7d4a00}
.counts{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 16px;padding:0;list-style:none}
.counts li{padding:4px 12px;border:1px solid #cfd4dc;border-radius:16px;background:#f7f8fa}
.notice{border:2px solid #b00020;border-radius:6px;background:#fff;padding:12px 20px;margin:0 0 20px}
.notice p{margin:0}.notice .tag{color:#b00020}.notice.done{border-color:#12652f}.notice.done .tag{color:#12652f}
.level{border-left:4px solid #7d4a00;background:#fff8e8;padding:10px 14px;margin:0 0 16px;font-size:15px}
details.act{border:1px solid #6b7280;border-radius:6px;background:#fff;margin-bottom:10px;padding:0 16px}details.act[open]{padding-bottom:16px}
details.act>summary{min-height:44px;padding:10px 0;font-weight:600;cursor:pointer}
ul.plain .small{display:block}form{margin:0}fieldset{border:0;margin:0 0 16px;padding:0;min-width:0}legend{font-weight:600;padding:0;margin-bottom:8px}
.field{margin:0 0 16px}.field>label:not(.tick){display:block;font-weight:600;margin-bottom:4px}.hint{color:#4b5563;font-size:15px;margin:0 0 6px}
input[type=text],input[type=date],input[type=number],input[type=file],select,textarea{width:100%;min-height:44px;padding:8px 12px;font:inherit;color:inherit;
background:#fff;border:1px solid #6b7280;border-radius:4px}textarea{min-height:130px;resize:vertical}textarea.long{min-height:280px}
input.code{max-width:220px;font:24px/1.4 Consolas,"DejaVu Sans Mono",monospace;letter-spacing:6px}input[type=number]{max-width:140px}
.choice{border:1px solid #6b7280;border-radius:6px;margin-bottom:10px;padding:4px 14px}
.tick{display:flex;gap:12px;align-items:flex-start;min-height:44px;padding:8px 0;cursor:pointer}
.tick input{flex:none;width:22px;height:22px;margin:2px 0 0;accent-color:#174a8b}.choice .more{padding:4px 0 0 34px}
@supports selector(:has(*)){.choice .more{display:none}.choice:has(input:checked) .more{display:block}
.choice:has(>.tick input:checked){border-color:#174a8b;box-shadow:inset 0 0 0 1px #174a8b}}
button{min-height:48px;padding:10px 24px;font:inherit;font-weight:600;color:#fff;background:#174a8b;border:2px solid #174a8b;border-radius:4px;cursor:pointer}
button.second{background:#fff;color:#174a8b}button:hover{background:#0f3566;color:#fff}
:focus-visible{outline:3px solid #f2a900;outline-offset:2px}.end{border-top:1px solid #cfd4dc;color:#4b5563;font-size:15px}
.end div{padding-top:16px;padding-bottom:32px}
@media(max-width:640px){body{font-size:16px}.bar div,main,.end div{padding-left:14px;padding-right:14px}
h1{font-size:24px}.panel{padding:16px}.bar span{display:block;font-size:14px}.choice .more{padding-left:0}button{width:100%}
.paper{margin-left:-14px;margin-right:-14px;border-left:0;border-right:0}}
@media(min-width:1180px){.grid.split{grid-template-columns:minmax(0,794px) minmax(0,1fr);grid-template-rows:auto 1fr;
grid-template-areas:"doc sum" "doc ask"}.split .sum,.split .ask{align-self:start}.split .sum{grid-area:sum}.split .doc{grid-area:doc}.split .ask{grid-area:ask}}
@media(min-width:641px){.narrow dl div{display:grid;grid-template-columns:240px minmax(0,1fr);gap:16px}
.pair{display:grid;grid-template-columns:240px minmax(0,1fr);gap:0 16px;align-items:end}}
@media print{.files,.bar,.end,.skip,form,.to-form{display:none}body,.panel{background:#fff}main{padding:0}.panel{border:0;padding:0}}
`;
