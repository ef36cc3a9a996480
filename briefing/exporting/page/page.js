"use strict";
// From a fact to its words in the article and back, by click or key; a filter; a legend that switches the kinds.
const facts = Array.from(document.querySelectorAll("nav li[data-fact]"));
const filter = document.getElementById("filter");
let current = null;

function light(fact) {
  for (const old of document.querySelectorAll(".lit, .current")) old.classList.remove("lit", "current");
  current = fact;
  if (!fact) return [];
  fact.classList.add("current");
  const name = fact.dataset.fact;
  const words = Array.from(document.querySelectorAll("article a[data-facts]")).filter(
    (each) => each.dataset.facts.split(" ").includes(name));
  for (const each of words) each.classList.add("lit");
  return words;
}

function toPassage(fact) {
  const words = light(fact);
  if (words.length) {
    words[0].scrollIntoView({ block: "center" });
    words[0].focus({ preventScroll: true });
  }
}

function toFact(fact) {
  light(fact);
  fact.scrollIntoView({ block: "nearest" });
  fact.querySelector("a").focus({ preventScroll: true });
}

function shown() {
  return facts.filter((each) => each.offsetParent !== null);
}

function step(by) {
  const all = shown();
  if (!all.length) return;
  const at = all.indexOf(current);
  toFact(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]);
}

function sift() {
  const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const each of facts) {
    const text = each.textContent.toLowerCase();
    each.hidden = !wanted.every((word) => text.includes(word));
  }
  for (const each of document.querySelectorAll("nav section")) {
    each.hidden = wanted.length > 0 && !each.querySelector("li[data-fact]:not([hidden])");
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("nav li[data-fact] > a, article a[data-facts]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.closest("nav")) toPassage(link.parentElement);
  else toFact(document.getElementById(link.getAttribute("href").slice(1)));
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === filter) {
    if (event.key === "Escape") { filter.value = ""; sift(); filter.blur(); }
    if (event.key === "Enter") { filter.blur(); step(1); }
    return;
  }
  if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
  else if (event.key === "/") filter.focus();
  else if (event.key === "Backspace" && current) toFact(current);
  else return;
  event.preventDefault();
});

filter.addEventListener("input", sift);
for (const box of document.querySelectorAll(".tools input[type=checkbox]")) {
  box.addEventListener("change", () => document.body.classList.toggle("without-" + box.value, !box.checked));
}
