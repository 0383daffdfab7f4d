//! From a graph to its picture: parts are placed, made room for, labelled and packed, and what
//! stands alone comes in rows below.
#![allow(
    clippy::indexing_slicing,
    reason = "vertices are counted by the same index that the vectors are as long as"
)]

use super::fit::{Arranged, Measures, Part, best};
use super::label::{Area, Choice, Mark, Text, waiting};
use super::rows::Rows;
use super::{Knot, Layout, Link, MARGIN, Node, Side, Size, shape};
use crate::graph::{Graph, Index};
use crate::parts::parts;

/// No picture is smaller, so that a label always fits.
const LEAST: (i32, i32) = (240, 160);
/// No picture is larger: numbers stay far from where they overflow.
const MOST: u32 = 20_000;

/// Where everything is drawn. `measure` tells how wide a text is at [`FONT_SIZE`](super::FONT_SIZE)
/// in units of the picture ([`text_width`](crate::text_width) does without a screen).
///
/// Of what shows, no label lies on another or on a node, no node on another, and nothing sticks out.
/// The same graph gives the same picture in every order of its input and on every machine, as long
/// as `measure` does.
#[must_use]
pub fn layout(graph: &Graph, size: Size, measure: &dyn Fn(&str) -> u32) -> Layout {
    let index = Index::new(graph);
    let measures = Measures::of(index.organisations.len());
    let name = |vertex: usize| {
        let organisation = index.organisation(vertex).map(|one| one.name.as_str());
        let partnership = index.partnership(vertex).map(|one| one.name.as_str());
        organisation.or(partnership).unwrap_or_default()
    };
    let texts: Vec<Text> = (0..index.neighbours.len())
        .map(|vertex| Text::set(name(vertex), measure))
        .collect();
    let side =
        |length: u32, least: i32| i32::try_from(length.min(MOST)).unwrap_or(least).max(least);
    let (width, height) = (side(size.width, LEAST.0), side(size.height, LEAST.1));
    let lone = Rows::new(&index, &texts, measures, (width, height));
    let split = split(&index, &texts, measures);
    // Names of what stands alone take no room from the rest: the picture gets higher by what they need more.
    let height = if split.is_empty() {
        height
    } else {
        height + (lone.height - height / 4).max(0)
    };
    let room = (
        width - 2 * MARGIN,
        (height - lone.height - 2 * MARGIN).max(LEAST.1 / 2),
    );
    let arranged = best(&split, measures, room);
    finish(
        &index,
        &texts,
        measures,
        &split,
        arranged,
        &lone,
        (width, height),
    )
}

fn split(index: &Index<'_>, texts: &[Text], measures: Measures) -> Vec<Part> {
    let of = parts(&index.neighbours);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); of.iter().max().map_or(0, |most| most + 1)];
    for (vertex, part) in of.iter().enumerate() {
        members[*part].push(vertex);
    }
    let mut own = vec![0; of.len()];
    members
        .into_iter()
        .filter(|vertices| vertices.len() > 1)
        .map(|vertices| {
            for (place, vertex) in vertices.iter().enumerate() {
                own[*vertex] = place;
            }
            let neighbours: Vec<Vec<usize>> = vertices
                .iter()
                .map(|vertex| index.of(*vertex).iter().map(|other| own[*other]).collect())
                .collect();
            let is_node = |vertex: &&usize| index.organisation(**vertex).is_some();
            Part {
                links: neighbours
                    .iter()
                    .enumerate()
                    .flat_map(|(a, of)| of.iter().map(move |b| (a, *b)))
                    .filter(|(a, b)| a < b)
                    .collect(),
                texts: vertices
                    .iter()
                    .filter(is_node)
                    .map(|vertex| texts[*vertex].clone())
                    .collect(),
                bodies: vertices
                    .iter()
                    .zip(&neighbours)
                    .map(|(vertex, of)| measures.body(is_node(&vertex), of.len()))
                    .collect(),
                neighbours,
                vertices,
            }
        })
        .collect()
}

fn finish(
    index: &Index<'_>,
    texts: &[Text],
    measures: Measures,
    parts: &[Part],
    arranged: Option<Arranged>,
    lone: &Rows,
    size: (i32, i32),
) -> Layout {
    let nodes = index.organisations.len();
    let inner = arranged.as_ref().map_or((0, 0), |all| all.size);
    let width = size.0.max(inner.0 + 2 * MARGIN);
    let main = (size.1 - lone.height).max(inner.1 + 2 * MARGIN);
    // Where all stand alone there is nothing to divide.
    let divider = (lone.height > 0 && !parts.is_empty()).then_some(main);
    let begin = divider.unwrap_or(0);
    let height = size.1.max(main + lone.height);
    let mut marks: Vec<Mark> = (0..index.neighbours.len())
        .map(|vertex| Mark {
            x: 0,
            y: 0,
            radius: measures.radius(vertex < nodes),
        })
        .collect();
    let mut choices: Vec<Option<Choice>> = vec![None; marks.len()];
    if let Some(all) = arranged {
        let (left, top) = ((width - inner.0) / 2, (main - inner.1) / 2);
        for ((part, placed), corner) in parts.iter().zip(all.parts).zip(all.corners) {
            for (vertex, mark) in part.vertices.iter().zip(placed.marks) {
                marks[*vertex].x = left + corner.0 + mark.x;
                marks[*vertex].y = top + corner.1 + mark.y;
            }
            for (vertex, choice) in part.vertices.iter().zip(placed.choices) {
                choices[*vertex] = Some(choice);
            }
        }
    }
    for (vertex, x, y) in &lone.places {
        marks[*vertex].x = x + measures.node;
        marks[*vertex].y = begin + y;
        choices[*vertex] = Some(Choice {
            side: Side::Right,
            shown: lone.shown,
            crossed: 0,
        });
    }
    let within = Area {
        left: 0,
        top: 0,
        right: width,
        bottom: height,
    };
    let label = |vertex: usize| {
        let shown = choices[vertex].filter(|choice| choice.shown);
        let side = shown.map(|choice| choice.side);
        let side = side.unwrap_or_else(|| waiting(vertex, &marks, &texts[vertex], within));
        texts[vertex].label(marks[vertex], side, shown.is_some(), within)
    };
    let count = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    Layout {
        width,
        height,
        divider,
        nodes: index
            .organisations
            .iter()
            .enumerate()
            .map(|(vertex, one)| Node {
                id: one.id.clone(),
                x: marks[vertex].x,
                y: marks[vertex].y,
                radius: measures.node,
                shape: shape(one),
                alone: index.of(vertex).is_empty(),
                label: label(vertex),
            })
            .collect(),
        knots: index
            .partnerships
            .iter()
            .enumerate()
            .map(|(number, one)| Knot {
                id: one.id.clone(),
                x: marks[nodes + number].x,
                y: marks[nodes + number].y,
                radius: measures.knot,
                filled: index.completeness(number).is_complete(),
                label: label(nodes + number),
            })
            .collect(),
        links: (0..index.partnerships.len())
            .flat_map(|knot| {
                let members = index.of(nodes + knot).iter();
                members.map(move |node| Link {
                    node: count(*node),
                    knot: count(knot),
                })
            })
            .collect(),
    }
}
