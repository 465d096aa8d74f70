/**
 * Form and layout after Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20/15/20/30 mm, sizes 11 to 14 pt,
 * one fixed family. All classes begin with `vb-`, so that a page may embed the document without meeting it.
 */
export const planStyle = `
.vb{box-sizing:border-box;max-width:210mm;margin:0 auto;padding:20mm 15mm 20mm 30mm;background:#fff;color:#000;
font-family:"Times New Roman",Tinos,"Liberation Serif",serif;font-size:14pt;line-height:1.35;overflow-wrap:break-word}
.vb :where(p,h1,h2,h3,h4,ul){margin:0;padding:0;font:inherit}
.vb-banner{border:2px solid #b00020;color:#b00020;padding:6pt;margin-bottom:12pt;text-align:center;font-weight:bold}
.vb-head{display:grid;grid-template-columns:minmax(0,1fr) max-content;grid-template-areas:"issuer nation" "number date";
column-gap:6mm;row-gap:6pt;text-align:center}
.vb-issuer{grid-area:issuer;font-size:12pt;line-height:1.25;text-wrap:balance}.vb-nation{grid-area:nation;font-size:12pt;line-height:1.25}
.vb-number{grid-area:number;font-size:13pt}.vb-date{grid-area:date;font-style:italic}
.vb-issuer-name,.vb-nation-name,.vb-motto{font-weight:bold}.vb-motto{font-size:13pt;line-height:1.3}
.vb-motto span{display:inline-block;border-bottom:1px solid #000;padding-bottom:1pt}
.vb-short-line::after{content:"";display:block;width:36%;margin:3pt auto 0;border-bottom:1px solid #000}
.vb-stamp{text-align:left;margin-top:8pt}.vb-stamp span{display:inline-block;min-width:20mm;padding:1pt 6pt;text-align:center;
border:1.5pt solid #c00;color:#c00;font-weight:bold}
.vb-draft{display:inline-block;margin-top:8pt;padding:1pt 6pt;border:1px solid #000;font-weight:bold;font-size:13pt}
.vb-title{margin:18pt 0 14pt;text-align:center;font-weight:bold;text-wrap:balance}.vb-kind{font-size:14pt;font-weight:bold}
.vb-bases,.vb-body{text-align:justify}.vb-bases p,.vb-body p,.vb-body h2,.vb-body h3,.vb-body h4{margin-top:6pt;text-indent:1.27cm}
.vb-bases{font-style:italic}.vb-section,.vb-heading,.vb-titled{font-weight:bold;break-after:avoid}
.vb .vb-heading{text-indent:0;text-align:center}
.vb-attached{font-weight:normal;font-style:italic;font-size:13pt}
.vb-table{overflow-x:auto;margin-top:8pt}.vb-table table{width:100%;border-collapse:collapse;font-size:12pt;line-height:1.25;text-align:left}
.vb-table :is(th,td){border:.5pt solid #000;padding:2pt 4pt;vertical-align:top}.vb-table th{text-align:center}.vb-group{font-weight:bold}
.vb-table tr{break-inside:avoid}
.vb-annex{break-before:page;margin-top:32pt;padding-top:16pt;border-top:1px dashed #999}.vb-annex .vb-title{margin-top:0}
.vb-foot{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);column-gap:8mm;margin-top:18pt;break-inside:avoid}
.vb-recipients{font-size:11pt;line-height:1.25}.vb-recipients-title{font-size:12pt;font-weight:bold;font-style:italic}
.vb-recipients ul{list-style:none}.vb-sign{text-align:center;font-weight:bold}
.vb-evidence{margin:12pt auto;padding:6pt;max-width:75mm;border:1px solid #555;font-weight:normal;font-size:11pt;line-height:1.3}
.vb-joint .vb-sign{margin-bottom:12pt;display:flex;flex-direction:column}.vb-joint .vb-sign-room{flex:1 0 auto}
.vb-sign-room{height:26mm;display:grid;place-items:center}.vb-mark{font-weight:normal;font-style:italic}.vb-hash{margin-top:14pt;font-size:9pt;color:#444;overflow-wrap:anywhere}
@media screen and (max-width:640px){.vb{padding:20px 16px;font-size:13pt}.vb-issuer,.vb-nation{font-size:10.5pt}
.vb-head{grid-template-columns:minmax(0,1fr);grid-template-areas:"nation" "issuer" "number" "date"}
.vb-foot{grid-template-columns:minmax(0,1fr);row-gap:16pt}.vb-foot:not(.vb-joint) .vb-sign{order:-1}.vb-sign-room{height:10mm}
.vb-bases,.vb-body{text-align:left}.vb-bases p,.vb-body p,.vb-body h2,.vb-body h3,.vb-body h4{text-indent:1.5em}}
@media print{.vb{max-width:none;padding:0}.vb-annex{margin-top:0;padding-top:0;border-top:0}.vb-evidence{border-color:#000}}
`;

/** For a document that is a page of its own: paper, margins, and the page number in the top margin but on page 1. */
export const planPageStyle = `
@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman",Tinos,serif}}
@page:first{@top-center{content:none}}
html{background:#e7e9ec}body{margin:0}
@media screen and (min-width:641px){body{padding:16px}.vb{box-shadow:0 1px 4px rgba(0,0,0,.25)}}
@media print{html{background:none}}
`;
