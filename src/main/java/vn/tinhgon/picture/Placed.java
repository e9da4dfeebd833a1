package vn.tinhgon.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * A diagram with its places, in pixels: what was stands on the left, what became of it on the
 * right, so that many old units stand one below the other, as on a phone one reads.
 */
record Placed(double width, double height, List<Area> areas, List<Way> ways) {
  static final double LINE = 22;
  static final double INSET = 12;
  private static final double BETWEEN = 18;
  private static final double BETWEEN_COLUMNS = 36;
  private static final double MARGIN = 20;

  /** Where a box stands. */
  record Area(Diagram.Box box, double x, double y, double width, double height) {}

  /** Where an arrow runs. */
  record Way(List<Point2D> points, boolean part) {
    Way {
      points = List.copyOf(points);
    }
  }

  Placed {
    areas = List.copyOf(areas);
    ways = List.copyOf(ways);
  }

  /** Places them for text in that font. */
  static Placed of(Diagram diagram, Font font) {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
    Map<String, ElkNode> nodes = new HashMap<>();
    for (Diagram.Box box : diagram.boxes()) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(width(box, font), LINE * box.lines().size() + 2 * INSET);
      nodes.put(box.id(), node);
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (Diagram.Arrow arrow : diagram.arrows()) {
      edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to())));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return new Placed(
        root.getWidth(),
        root.getHeight(),
        diagram.boxes().stream().map(box -> area(box, nodes)).toList(),
        ways(diagram.arrows(), edges));
  }

  private static Area area(Diagram.Box box, Map<String, ElkNode> nodes) {
    ElkNode node = nodes.get(box.id());
    if (node == null) {
      throw new IllegalArgumentException("no such box: " + box.id());
    }
    return new Area(box, node.getX(), node.getY(), node.getWidth(), node.getHeight());
  }

  private static List<Way> ways(List<Diagram.Arrow> arrows, List<ElkEdge> edges) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      for (ElkEdgeSection section : edges.get(i).getSections()) {
        List<Point2D> points = new ArrayList<>();
        points.add(new Point2D.Double(section.getStartX(), section.getStartY()));
        section
            .getBendPoints()
            .forEach(bend -> points.add(new Point2D.Double(bend.getX(), bend.getY())));
        points.add(new Point2D.Double(section.getEndX(), section.getEndY()));
        ways.add(new Way(points, arrows.get(i).part()));
      }
    }
    return ways;
  }

  private static double width(Diagram.Box box, Font font) {
    double widest = box.lines().stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    return Math.ceil(widest) + 2 * INSET;
  }

  /** How wide that line is in that font. */
  static double width(String line, Font font) {
    return font.getStringBounds(line, new FontRenderContext(null, true, true)).getWidth();
  }
}
