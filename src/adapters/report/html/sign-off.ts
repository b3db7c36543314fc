import { html } from 'hono/html';

/** Lines for the reviewer who decides on paper; they only stand in print. */
export const signOff = html`<section class="sign-off"><h2>审核意见</h2>
<p>结论　<span class="box"></span>同意上述判定　<span class="box"></span>改判为<span class="blank"></span></p>
<p>理由<span class="blank"></span></p>
<p>审核人<span class="blank"></span>日期<span class="blank"></span></p></section>`;
