package org.sayso.model;

/** Sectors of actors, as the PLOVER manual (Open Event Data Alliance, 2018-2021) names them. */
public enum Sector {
  /** Government: the executive, ministries, heads of state and government. */
  GOV,
  /** Military of a state. */
  MIL,
  /** Legislature and its members. */
  LEG,
  /** Courts, judges, prosecutors. */
  JUD,
  /** Police and border guards. */
  COP,
  /** Intelligence services. */
  SPY,
  /** Opposition that is not in government. */
  OPP,
  /** Political party without more said. */
  PTY,
  /** Armed groups that fight a state. */
  REB,
  /** Unidentified or allied armed forces. */
  UAF,
  /** Media and journalists. */
  MED,
  /** Business. */
  BUS,
  /** Non-governmental organisations. */
  NGO,
  /** International organisations of states. */
  IGO,
  /** Organised crime. */
  CRM,
  /** Civilians. */
  CVL,
  /** Former officials ("elite"). */
  ELI,
  /** Education: universities, scholars, students. */
  EDU,
  /** Religious bodies and clergy. */
  REL,
  /** Labour: unions, workers. */
  LAB,
  /** Medical and health. */
  HLH,
  /** Refugees and displaced persons. */
  REF
}
