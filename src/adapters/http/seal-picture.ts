/** The product's mark, as the icon of its pages. */
export const sealPicture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#b3231b"/><path d="M16 5v4M7 9h18v4M10 14h12v7H10zM10 17.5h12M16 12v15" fill="none" stroke="#fff" stroke-width="2.2"/></svg>';
