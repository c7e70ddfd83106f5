import { call, type Effect, type Entry, effect, fromInternet, given, onNode, users } from './effect.ts';

export const fwE = (change: (entry: Entry) => void) => onNode('fw-e', change);
export const denied = (rule: object) =>
  given(
    users,
    fwE((e) => {
      e.filter = [{ action: 'deny', sources: 'any', destinations: 'any', ports: [], ...rule }];
    }),
  );
export const firewalls: Readonly<Record<string, Effect>> = {
  stateful: effect(
    given(fromInternet),
    fwE((e) => {
      e.stateful = false;
    }),
  ),
  stateGroup: effect(
    given(
      fromInternet,
      onNode('fw-i', (e) => {
        e.stateGroup = 'one';
      }),
    ),
    fwE((e) => {
      e.stateGroup = 'one';
    }),
  ),
  'destinationNat[].publicAddress': effect(
    given(call),
    fwE((e) => {
      e.destinationNat[0].publicAddress = '192.0.2.83';
    }),
  ),
  'destinationNat[].port': effect(
    given(call),
    fwE((e) => {
      e.destinationNat[0].port = 8_443;
    }),
  ),
  'destinationNat[].insideAddress': effect(
    given(call),
    fwE((e) => {
      e.destinationNat[0].insideAddress = '10.10.250.20';
    }),
  ),
  'filter[].action': effect(
    denied({}),
    fwE((e) => {
      e.filter[0].action = 'allow';
    }),
  ),
  'filter[].sources': effect(
    denied({}),
    fwE((e) => {
      e.filter[0].sources = 'public';
    }),
  ),
  'filter[].sources[]': effect(
    denied({ sources: ['10.10.0.0/16'] }),
    fwE((e) => {
      e.filter[0].sources = ['10.20.0.0/16'];
    }),
  ),
  'filter[].destinations': effect(
    denied({}),
    fwE((e) => {
      e.filter[0].destinations = 'private';
    }),
  ),
  'filter[].destinations[]': effect(
    denied({ destinations: ['198.51.100.0/24'] }),
    fwE((e) => {
      e.filter[0].destinations = ['203.0.113.0/24'];
    }),
  ),
  'filter[].ports[]': effect(
    denied({ ports: [443] }),
    fwE((e) => {
      e.filter[0].ports = [80];
    }),
  ),
};
