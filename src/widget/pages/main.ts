import { followReview } from './follow-review.ts';
import { drawBoxes, linkPlaces } from './link-places.ts';

/** What the server-rendered pages do beyond showing: rows and boxes find one another, an unfinished review is followed. */
const review = document.querySelector<HTMLElement>('[data-review]');
if (review !== null) {
  const { showAgain } = linkPlaces(review);
  drawBoxes(review, showAgain);
  followReview(review);
}
for (const select of document.querySelectorAll<HTMLSelectElement>('.search select')) {
  select.addEventListener('change', () => select.form?.requestSubmit());
}
