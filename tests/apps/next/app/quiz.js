"use client";

import "hontou/react";

export default function Quiz() {
  return <hontou-quiz deck="exosome" accent="#0f766e" style={{ display: "block", minHeight: "39rem" }} />;
}
