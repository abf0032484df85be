// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "draw/annotations.h"

#include <QHash>
#include <QObject>

namespace om {

/// What the presenter drew, kept for each scene (a theme and an area) in one JSON file of the workspace's folder, never in the data. Every
/// change is written at once (atomically). Also the pen that the next stroke is drawn with. GUI thread.
class AnnotationService : public QObject
{
    Q_OBJECT
public:
    struct Pen
    {
        QString color = QStringLiteral("category.2"); ///< token of the style
        double width = 4; ///< px
    };

    /// Reads `file`; a missing or broken one gives none (a broken one is replaced by the next change).
    explicit AnnotationService(QString file, QObject *parent = nullptr);

    void setScene(const QString &key); ///< whose annotations are shown
    const std::vector<Annotation> &annotations() const { return m_annotations; }
    void add(const Annotation &annotation);
    void remove(int index);
    bool canUndo() const { return !m_before.empty(); }
    void undo(); ///< the last change of this scene since it was come to

    bool isVisible() const { return m_isVisible; }
    void setVisible(bool isVisible);
    /// What looks the colours of the present look up; black before it is set.
    const std::function<QColor(const QString &)> &colors() const { return m_colors; }
    void setColors(std::function<QColor(const QString &)> colors);
    const Pen &pen() const { return m_pen; }
    void setPen(const Pen &pen);

Q_SIGNALS:
    void changed();
    void penChanged(); ///< or its colour looks another way
    void saveFailed(const om::Error &error);

private:
    void remember();
    void save();

    QString m_file, m_scene;
    QHash<QString, QJsonArray> m_stored; ///< by scene
    std::vector<Annotation> m_annotations; ///< of the scene
    std::vector<std::vector<Annotation>> m_before; ///< states to go back to
    std::function<QColor(const QString &)> m_colors = [](const QString &) { return QColor(Qt::black); };
    Pen m_pen;
    bool m_isVisible = true;
};

} // namespace om
